/** What this needs of Electron's `app`. */
interface EndingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown
  exit(code: number): void
}

/**
 * Holds the end of the program until everything is closed, however often it is asked to end.
 *
 * Ctrl+C reaches this process, and once more through the parent that passes it on: a second request that was let
 * through would cut off the wiping which the first one has begun.
 */
export function endGently({ app, close }: { readonly app: EndingApp; readonly close: () => Promise<void> }): void {
  let closing = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    void close().finally(() => app.exit(0))
  })
}
