import { protocol, type Session } from 'electron'
import { securityHeaders } from '../shell/security-headers.ts'
import { readStaticFile } from '../shell/static-files.ts'

/** The page's own scheme: `file://` would let it read the disk, and `http://` would need a server. */
export const appScheme = 'app'
export const appOrigin = 'app://motcua'

/** Must run before Electron is ready; without it the scheme has no origin, and neither `fetch` nor a content policy. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** Serves the built renderer to one session. A handler on the default session does not serve a partition. */
export function serveAppScheme(session: Session, rendererFolder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const path = pathWithin(request.url)
    const file = path === null || request.method !== 'GET' ? null : await readStaticFile(rendererFolder, path)
    if (file === null) return new Response('404', { status: 404, headers: { ...securityHeaders } })
    return new Response(file.bytes, {
      headers: { ...securityHeaders, 'content-type': file.contentType, 'cache-control': 'no-store' },
    })
  })
}

/** The path of a URL of ours, taken as text: what a URL parser would tidy up is refused by the jail instead. */
function pathWithin(url: string): string | null {
  if (!url.startsWith(`${appOrigin}/`)) return null
  return url.slice(appOrigin.length).split(/[?#]/, 1)[0] ?? null
}
