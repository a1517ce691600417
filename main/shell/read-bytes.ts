import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Reads a message's body, and stops reading at the first byte beyond `maxBytes`. */
export async function readBytes(
  message: IncomingMessage,
  maxBytes: number,
): Promise<Result<Buffer, 'tooLarge' | 'broken'>> {
  if (Number(message.headers['content-length'] ?? 0) > maxBytes) return fail('tooLarge')
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) return fail('tooLarge')
      chunks.push(chunk)
    }
  } catch {
    // The other side hung up in the middle: nobody is left to answer.
    return fail('broken')
  }
  const whole = Buffer.concat(chunks)
  // A person's words and pictures, maybe: they are not left lying until something else needs this memory.
  for (const chunk of chunks) chunk.fill(0)
  return ok(whole)
}
