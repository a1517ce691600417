import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { parseOfficialCode } from '../../shared/dossier/official-code.ts'
import { everyAgency } from '../centre/left-out-numbers.ts'

const codeRow = z.object({ official_code: z.string() })
const counterRow = z.object({ agency: z.string(), day: z.string(), value: z.number() })

const leftOutRow = z.object({ agency: z.string(), day: z.string(), first: z.number(), up_to: z.number() })

/** Whether each agency's day has the numbers from 1 to its counter, each once, but for those that were left out. */
export function verifyOfficialCodes(centre: DatabaseSync): readonly string[] {
  const faults: string[] = []
  const given = new Map<string, number[]>()
  for (const { official_code: text } of z
    .array(codeRow)
    .parse(centre.prepare('SELECT official_code FROM dossiers').all())) {
    const code = parseOfficialCode(text)
    if (!code.ok) {
      faults.push(`real/centre/centre.sqlite: "${text}" is no official code`)
      continue
    }
    const key = `${code.value.agency} ${code.value.receivedOn}`
    given.set(key, [...(given.get(key) ?? []), code.value.running])
  }
  const counters = z.array(counterRow).parse(centre.prepare('SELECT agency, day, value FROM counters').all())
  const expected = new Map(counters.map(({ agency, day, value }) => [`${agency} ${day}`, value]))
  const leftOut = z.array(leftOutRow).parse(centre.prepare('SELECT agency, day, first, up_to FROM left_out').all())
  for (const key of new Set([...given.keys(), ...expected.keys()])) {
    const numbers = new Set(given.get(key))
    const last = expected.get(key) ?? 0
    const ranges = rangesOf(key, leftOut)
    const missing = Array.from({ length: last }, (_, at) => 1 + at).filter(
      (number) => !numbers.has(number) && !ranges.some(({ first, up_to: upTo }) => first <= number && number <= upTo),
    )
    const beyond = [...numbers].filter((number) => number > last)
    if (missing.length > 0) {
      faults.push(`real/centre/centre.sqlite: ${key}: no dossier has number ${missing.slice(0, 5).join(', ')}`)
    }
    if (beyond.length > 0) {
      faults.push(`real/centre/centre.sqlite: ${key}: number ${beyond.slice(0, 5).join(', ')} is beyond the counter`)
    }
  }
  return faults
}

/** What was left out of an agency's day: its own ranges, and those of every agency that it has not in its own way. */
function rangesOf(key: string, leftOut: readonly z.infer<typeof leftOutRow>[]) {
  const own = leftOut.filter(({ agency, day }) => `${agency} ${day}` === key)
  const ends = new Set(own.map(({ up_to: upTo }) => upTo))
  const day = key.slice(key.indexOf(' ') + 1)
  const all = leftOut.filter((row) => row.agency === everyAgency && row.day === day && !ends.has(row.up_to))
  return [...own, ...all]
}
