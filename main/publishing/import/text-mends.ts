import type { Text } from '../../../shared/language.ts'
import { hasUnprintable } from '../../../shared/text/has-unprintable.ts'
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
    ...(/�|Ã|á[º»]|Ä‘/.test(name) ? [faultText('brokenMarks')] : []),
  ]
}

/** A value from outside on somebody's terminal: short, and without bytes that a terminal obeys. */
export function printable(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 60)
}
