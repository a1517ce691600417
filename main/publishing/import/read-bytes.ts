import { readFileSync, statSync } from 'node:fs'
import type { Text } from '../../../shared/language.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { faultText } from './row-fault.ts'

/** The whole national list takes 1 MB as JSON; what is far larger is another file. */
const largestMegabytes = 20

/** All of a file that somebody has named, or why it can't be had. */
export function readBytes(path: string): Result<Uint8Array, Text> {
  try {
    const found = statSync(path)
    if (found.isDirectory()) return fail(faultText('isFolder'))
    if (found.size > largestMegabytes * 1024 * 1024)
      return fail(faultText('fileLarge', { most: String(largestMegabytes) }))
    const bytes = readFileSync(path)
    return bytes.length === 0 ? fail(faultText('fileEmpty')) : ok(bytes)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const { code } = error
    return fail(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? faultText('notThere')
        : faultText('notReadable', { code: String(code) }),
    )
  }
}
