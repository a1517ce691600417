import type { Text } from '../../../shared/language.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { faultText } from './row-fault.ts'
import { printable } from './text-mends.ts'

/** What JSON says, or where it stops being JSON, for people who write it by hand. */
export function parseJson(text: string): Result<unknown, Text> {
  const bare = text.replace(/^\uFEFF/, '')
  const fault = faultIn(bare)
  if (fault === null) return ok(JSON.parse(bare) as unknown)
  if (!/^\s*[[{]/.test(bare)) return fail(faultText('noJson'))
  if (fault.endsEarly) return fail(faultText('jsonEnds'))
  const at = placeOfFault(bare)
  const lines = bare.slice(0, at).split('\n')
  return fail(
    faultText('jsonBroken', {
      line: String(lines.length),
      column: String((lines.at(-1)?.length ?? 0) + 1),
      near: printable(
        bare
          .slice(Math.max(0, at - 25), at + 15)
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    }),
  )
}

/** What keeps a text from being JSON; null where nothing does. `endsEarly`: more text behind it could mend it. */
function faultIn(text: string): { readonly endsEarly: boolean } | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = /at position (?<at>\d+)/.exec(error.message)?.groups?.['at']
    return { endsEarly: /end of JSON|Unterminated/.test(error.message) || Number(at) >= text.length }
  }
}

/** V8 names the place of some faults only; it is where a longer beginning of the text can't be mended any more. */
function placeOfFault(text: string): number {
  let [sound, broken] = [0, text.length]
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2)
    if (faultIn(text.slice(0, middle))?.endsEarly === false) broken = middle
    else sound = middle
  }
  return sound
}
