import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** One file of the built renderer, ready to be sent. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** The name carries a hash of the content, so that it may be kept for ever. */
  readonly immutable: boolean
}

/** Everything the renderer is built of. A name that ends otherwise is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
}

/**
 * Reads the file that a URL path names, or hands back null.
 *
 * Jailed: only plain names inside `folder` pass, whatever was encoded, and a link that leads outside is not followed.
 */
export async function readStaticFile(folder: string, urlPath: string): Promise<StaticFile | null> {
  const relative = urlPath === '/' ? '/index.html' : urlPath
  // An allow-list of characters instead of a search for `..`: `%`, `\`, `:`, NUL and empty names can't be written in it.
  if (!/^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(relative)) return null
  const contentType = contentTypes[extname(relative)]
  if (contentType === undefined) return null
  try {
    const root = await realpath(folder)
    const path = await realpath(join(root, relative))
    if (!path.startsWith(root + sep)) return null
    const bytes = await readFile(path)
    return { bytes, contentType, immutable: relative.startsWith('/assets/') }
  } catch {
    // Missing, a folder, or unreadable: the same to whoever asks.
    return null
  }
}
