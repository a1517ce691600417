import { fail, ok, type Result } from '../../../shared/result.ts'

/**
 * The text of a file in UTF-8 or UTF-16, marked or not: a spreadsheet's "Unicode text" is the latter.
 *
 * Other encodings are refused and never guessed: what Windows-1258 and the old fonts (TCVN3, VNI) make of one another
 * looks like words, and a spreadsheet that saves in one of them has put "?" for the letters that it lacks.
 */
export function fileText(bytes: Uint8Array): Result<string, 'noText' | 'otherEncoding'> {
  const encoding = utf16Of(bytes) ?? 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? fail('noText') : ok(text)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return fail(bytes.includes(0) ? 'noText' : 'otherEncoding')
  }
}

/** As its mark says; without one, as the noughts lie beside the letters of Latin text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const beginning = bytes.subarray(0, 400)
  const noughts = (parity: number) => beginning.filter((byte, at) => byte === 0 && at % 2 === parity).length
  const [even, odd] = [noughts(0), noughts(1)]
  const many = beginning.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}
