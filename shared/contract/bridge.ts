/**
 * What Electron's preload puts into the page as `window.motcua`, and nothing more.
 *
 * Only text crosses it: names and wire text in, wire text out. Main decides what a name means.
 */
export interface KioskBridge {
  /** Answers with the wire text of a Result; rejects only when main refuses the sender or is gone. */
  call(name: string, body: string): Promise<string>
  /** Hears the wire text of every event until the returned function is called. */
  listen(onEvent: (body: string) => void): () => void
}

/** The name of the bridge in the page. */
export const bridgeName = 'motcua'

/** The one channel that main answers on, and the one on which it speaks unasked. */
export const callChannel = 'kiosk.call'
export const eventChannel = 'kiosk.event'
