/**
 * Chromium has no custom schemes, so `app://motcua/x` is `https://motcua.app.test/x` inside it.
 *
 * `.test` never resolves; the scheme is https because the page must be a secure context, as it is in Electron.
 */
const suffix = '.app.test'

export function toChromium(address: string): string {
  return address.replace(/^(blob:)?app:\/\/([a-z]+)/, (_all, blob: string | undefined, host: string) => {
    return `${blob ?? ''}https://${host}${suffix}`
  })
}

export function toElectron(address: string): string {
  return address.replace(/^(blob:)?https:\/\/([a-z]+)\.app\.test/, (_all, blob: string | undefined, host: string) => {
    return `${blob ?? ''}app://${host}`
  })
}

/** Scheme and host, as Electron writes an origin: without a slash at its end. */
export function originIn(address: string): string {
  return /^[a-z]+:\/\/[^/]*/.exec(toElectron(address))?.[0] ?? 'null'
}
