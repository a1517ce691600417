import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { logTable } from './log-table.ts'

test('the operators read of every event that may be logged, and of no other', () => {
  const manual = readFileSync(new URL('../../docs/operators.md', import.meta.url), 'utf8')
  expect(bare(manual)).toContain(bare(logTable()))
})

/** Markdown as it was before its columns were lined up. */
function bare(text: string): string {
  return text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
}
