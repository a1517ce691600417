import type { Session } from 'electron'
import { appOrigin } from './app-scheme.ts'

/**
 * Grants the camera to our own page, and nothing else to anyone.
 *
 * Electron grants every permission by default, and asks through two handlers: the check before an interface is offered,
 * and the request when it is used. Both must say no.
 */
export function restrictPermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    return permission === 'media' && isOurs(requestingOrigin) && details.isMainFrame && details.mediaType === 'video'
  })
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const onlyVideo = mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video')
    decide(permission === 'media' && isOurs(originOf(details.requestingUrl)) && details.isMainFrame && onlyVideo)
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
}

function isOurs(origin: string): boolean {
  return origin === appOrigin || origin === `${appOrigin}/`
}

/** Scheme and host as text: `URL.origin` is the word "null" for a scheme that Node does not know. */
function originOf(url: string): string {
  const address = URL.parse(url)
  return address === null ? '' : `${address.protocol}//${address.host}`
}
