import type { Text } from '../../../shared/language.ts'
import { hasUnprintable } from '../../../shared/text/has-unprintable.ts'
import { hasBrokenMarks } from './broken-marks.ts'
import { faultText } from './row-fault.ts'

/** National codes (1.001193), those of a ministry's own list (DVCQG-185260), local ones (….000.00.00.H48, ….H48). */
const codePattern = /^(?:\d\.\d{6}|[A-Z]{2,8}-\d{3,8})(?:(?:\.\d{3}\.\d{2}\.\d{2})?\.[A-Y]\d{2})?$/

/** What to mend in a code; nothing where it is missing or no text, which its shape tells. */
export function codeMends(code: unknown): readonly Text[] {
  if (typeof code !== 'string' || code === '' || codePattern.test(code)) return []
  return [faultText('noCode', { code: printable(code) })]
}

/** What to mend in a name of at most so many signs. */
export function nameMends(name: unknown, longest: number): readonly Text[] {
  if (typeof name !== 'string') return []
  return [
    ...(name === name.trim() ? [] : [faultText('spaces')]),
    ...(name.length > longest ? [faultText('tooManySigns', { most: String(longest) })] : []),
    ...(hasUnprintable(name) ? [faultText('unprintable')] : []),
    ...(hasBrokenMarks(name) ? [faultText('brokenMarks')] : []),
  ]
}

/** A value from outside on somebody's terminal: without bytes that a terminal obeys, and short. */
export function printable(text: string): string {
  return harmless(text).slice(0, 60)
}

/** The same in its whole length. */
export function harmless(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?')
}

/** What to mend in words that go with a procedure and may have several lines, as a note; nothing where it is no text. */
export function wordMends(words: unknown): readonly Text[] {
  if (typeof words !== 'string') return []
  return [
    ...(hasUnprintable(words.replace(/[\n\t\r]/g, ' ')) ? [faultText('unprintable')] : []),
    ...(hasBrokenMarks(words) ? [faultText('brokenMarks')] : []),
  ]
}
