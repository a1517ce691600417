import { dayText } from '../../../shared/procedure/answer-text.ts'

/** An instant in office time as people read it: `09:05 23/11/2026`. */
export function momentText(instant: string): string {
  return `${instant.slice(11, 16)} ${dayText(instant.slice(0, 10))}`
}
