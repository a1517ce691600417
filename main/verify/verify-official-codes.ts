import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { parseOfficialCode } from '../../shared/dossier/official-code.ts'

const codeRow = z.object({ official_code: z.string() })
const counterRow = z.object({ agency: z.string(), day: z.string(), value: z.number() })

const leftOutRow = z.object({ agency: z.string(), day: z.string(), up_to: z.number() })

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
  const leftOut = new Map(
    z
      .array(leftOutRow)
      .parse(centre.prepare('SELECT agency, day, up_to FROM left_out').all())
      .map(({ agency, day, up_to: upTo }) => [`${agency} ${day}`, upTo]),
  )
  const firstOf = (key: string): number =>
    1 + Math.max(leftOut.get(key) ?? 0, leftOut.get(`* ${key.slice(key.indexOf(' ') + 1)}`) ?? 0)
  for (const key of new Set([...given.keys(), ...expected.keys()])) {
    const numbers = new Set(given.get(key))
    const last = expected.get(key) ?? 0
    const from = firstOf(key)
    const expectedNumbers = Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from + at)
    const missing = expectedNumbers.filter((number) => !numbers.has(number))
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
