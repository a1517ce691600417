import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type CounterPeriod, counterPeriodSchema } from './counter-period.ts'
import { readCsv } from './read-csv.ts'

/** The figures of a newspaper article or a yearly report: a total, some departments, and those with nothing online. */
const figuresSchema = z.object({
  period: z.object({ from: z.unknown(), to: z.unknown() }),
  total: z.unknown(),
  departments: z.array(z.object({ nameVi: z.unknown(), received: z.unknown(), online: z.unknown() })).default([]),
  departmentsWithNoneOnline: z.unknown().optional(),
})

const csvHead = 'from,to,department,received,online'

/**
 * Reads counts of the counters from a file's text: JSON of one period, or CSV with one row per period and department.
 *
 * @param source names where the counts come from; a second import from it for the same period replaces the first
 * @returns the periods, or sentences that say what is wrong where
 */
export function readCounterFile(source: string, text: string): Result<readonly CounterPeriod[], readonly string[]> {
  return text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{')
    ? readFigures(source, text)
    : readRows(source, text)
}

function readFigures(source: string, text: string): Result<readonly CounterPeriod[], readonly string[]> {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return fail([`The file is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`])
  }
  const figures = figuresSchema.safeParse(value)
  if (!figures.success) {
    return fail(sentences(figures.error))
  }
  const { period, total, departments, departmentsWithNoneOnline: noneOnline = [] } = figures.data
  const read = counterPeriodSchema.safeParse({
    source,
    ...period,
    total: total ?? null,
    departments: departments.map(({ nameVi, ...count }) => ({ name: nameVi, ...count })),
    noneOnline,
  })
  return read.success ? ok([read.data]) : fail(sentences(read.error))
}

function readRows(source: string, text: string): Result<readonly CounterPeriod[], readonly string[]> {
  const rows = readCsv(text)
  if (!rows.ok) {
    return fail([`Line ${rows.failure.line}: a quotation mark is never closed.`])
  }
  const [head, ...body] = rows.value
  if (head?.cells.map((cell) => cell.toLowerCase()).join(',') !== csvHead) {
    return fail([`The first line must be ${csvHead} (an empty department means the whole Centre).`])
  }
  const wrong = body.filter(
    ({ cells }) => cells.length !== 5 || !cells.slice(3).every((cell) => /^\d{1,9}$/.test(cell)),
  )
  if (wrong.length > 0) {
    return fail(wrong.map(({ line }) => `Line ${line}: five cells, the last two whole numbers without separators.`))
  }
  if (body.length === 0) {
    return fail(['The file counts nothing.'])
  }

  const periods = Map.groupBy(body, ({ cells }) => `${cells[0]} – ${cells[1]}`)
  const faults: string[] = []
  const read: CounterPeriod[] = []
  for (const [name, members] of periods) {
    const counted = members.map(({ cells: [from = '', to = '', department = '', received, online] }) => ({
      from,
      to,
      name: department,
      received: Number(received),
      online: Number(online),
    }))
    const totals = counted.filter((row) => row.name === '')
    const parsed = counterPeriodSchema.safeParse({
      source,
      from: counted[0]?.from,
      to: counted[0]?.to,
      total: totals[0] ?? null,
      departments: counted.filter((row) => row.name !== ''),
      noneOnline: [],
    })
    if (totals.length > 1) {
      faults.push(`${name}: the whole Centre stands here twice`)
    } else if (parsed.success) {
      read.push(parsed.data)
    } else {
      faults.push(...sentences(parsed.error).map((sentence) => `${name}: ${sentence}`))
    }
  }
  return faults.length > 0 ? fail(faults) : ok(read)
}

function sentences(error: z.ZodError): readonly string[] {
  return error.issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
}
