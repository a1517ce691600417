import type { WebFrameMain } from 'electron'
import { appOrigin } from './app-scheme.ts'

/**
 * Only the main frame of our own page may call.
 *
 * The frame is null once it has gone or navigated: then nobody knows who asked, and nobody is answered. `url` is not
 * looked at, because a frame keeps an empty or `about:` one while its origin already is somebody else's.
 */
export function isTrustedSender(frame: Pick<WebFrameMain, 'origin' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin
}
