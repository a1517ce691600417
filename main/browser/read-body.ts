import type { IncomingMessage } from 'node:http'
import { ok, type Result } from '../../shared/result.ts'
import { readBytes } from '../shell/read-bytes.ts'

/** Reads a request's text, and stops reading at the first byte beyond `maxBytes`. */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Result<string, 'tooLarge' | 'broken'>> {
  const bytes = await readBytes(request, maxBytes)
  if (!bytes.ok) return bytes
  const text = bytes.value.toString('utf8')
  bytes.value.fill(0)
  return ok(text)
}
