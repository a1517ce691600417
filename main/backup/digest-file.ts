import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

/** SHA-256 of a file of any size, as hex, and its length. */
export function digestFile(path: string): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(1024 * 1024)
  const file = openSync(path, 'r')
  try {
    let bytes = 0
    for (;;) {
      const read = readSync(file, chunk)
      if (read === 0) {
        return { bytes, sha256: hash.digest('hex') }
      }
      hash.update(chunk.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(file)
  }
}
