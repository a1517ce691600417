/** Starts the worker that finds pages. Its own file, so that the bundler sees the worker's address literally. */
export function startPageWorker(): Worker {
  return new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module', name: 'page' })
}
