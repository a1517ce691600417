/** Starts the worker that reads QR codes. Its own file, so that the bundler sees the worker's address literally. */
export function startQrWorker(): Worker {
  return new Worker(new URL('./qr-worker.ts', import.meta.url), { type: 'module', name: 'qr' })
}
