import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { entriesFileSchema, type Entry, type Facts, factsFileSchema } from '../catalogue/resource-schemas.ts'
import { type ReviewFieldName, reviewFieldNames } from '../../shared/procedure/review-field.ts'
import { reviewFields } from './review/reviewed-fields.ts'

/** Who confirmed a field, and when as an instant in office time. */
interface Confirmation {
  readonly by: string
  readonly at: string
}

/** A procedure as the office works on it. Nothing of it is seen by a citizen before it is published. */
export interface WorkingProcedure {
  readonly facts: Facts
  readonly entry: Entry
  readonly origin: 'shipped' | 'imported'
  readonly retired: boolean
  /** The last file that was taken in and had it no more; null while that file has it. */
  readonly missingFrom: string | null
  /** What every field is at present, shortened: somebody who has seen a field names it by this. */
  readonly digests: ReadonlyMap<ReviewFieldName, string>
  /** Fields whose present value a person has confirmed, with who it was and when. */
  readonly confirmed: ReadonlyMap<ReviewFieldName, Confirmation>
  /** Every field is confirmed, or the entry was reviewed before it was shipped. */
  readonly reviewed: boolean
}

const rowSchema = z.object({
  code: z.string(),
  facts: z.string(),
  entry: z.string(),
  origin: z.enum(['shipped', 'imported']),
  retired: z.number(),
  missing_from: z.string().nullable(),
})
const confirmationSchema = z.object({
  code: z.string(),
  field: z.enum(reviewFieldNames),
  digest: z.string(),
  by: z.string(),
  at: z.string(),
})
type HeldConfirmation = Omit<z.infer<typeof confirmationSchema>, 'code' | 'field'>
type ByField = ReadonlyMap<string, HeldConfirmation>

/** The procedures that the office works on, and the files that it has changed. */
export interface WorkingCopy {
  all(): readonly WorkingProcedure[]
  find(code: string): WorkingProcedure | null
  put(facts: Facts, entry: Entry, origin: WorkingProcedure['origin'], at: string): void
  retire(code: string, retired: boolean, at: string): void
  /** Remembers which procedures a file that was taken in has no more, in place of what an earlier file had not. */
  noteMissing(codes: readonly string[], fileName: string): void
  /** A file that was taken in has these. */
  noteFound(codes: readonly string[]): void
  confirm(code: string, fields: readonly ReviewFieldName[], by: string, at: string): void
  /** Files that stand in place of those that ship, by name, e.g. `forms/birth-registration.json`. */
  files(): Readonly<Record<string, string>>
  putFile(name: string, text: string): void
}

export function createWorkingCopy(database: DatabaseSync): WorkingCopy {
  const all = database.prepare('SELECT code, facts, entry, origin, retired, missing_from FROM procedures ORDER BY code')
  const find = database.prepare(
    'SELECT code, facts, entry, origin, retired, missing_from FROM procedures WHERE code = ?',
  )
  const confirmations = database.prepare('SELECT code, field, digest, by, at FROM confirmations')
  const put = database.prepare(`
    INSERT INTO procedures (code, facts, entry, origin, retired, changed_at) VALUES (?, ?, ?, ?, 0, ?)
    ON CONFLICT (code) DO UPDATE SET facts = excluded.facts, entry = excluded.entry, origin = excluded.origin,
      changed_at = excluded.changed_at`)
  const retire = database.prepare('UPDATE procedures SET retired = ?, changed_at = ? WHERE code = ?')
  const noneMissing = database.prepare('UPDATE procedures SET missing_from = NULL')
  const missing = database.prepare('UPDATE procedures SET missing_from = ? WHERE code = ?')
  const found = database.prepare('UPDATE procedures SET missing_from = NULL WHERE code = ?')
  const confirm = database.prepare(`
    INSERT INTO confirmations (code, field, digest, by, at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (code, field) DO UPDATE SET digest = excluded.digest, by = excluded.by, at = excluded.at`)
  const files = database.prepare('SELECT name, text FROM files ORDER BY name')
  const putFile = database.prepare(`
    INSERT INTO files (name, text) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET text = excluded.text`)

  function confirmationsByCode(): ReadonlyMap<string, ByField> {
    const byCode = new Map<string, Map<string, HeldConfirmation>>()
    for (const raw of confirmations.all()) {
      const { code, field, ...held } = confirmationSchema.parse(raw)
      const fields = byCode.get(code) ?? new Map<string, HeldConfirmation>()
      byCode.set(code, fields.set(field, held))
    }
    return byCode
  }

  const filesNow = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      files.all().map((raw) => {
        const { name, text } = z.object({ name: z.string(), text: z.string() }).parse(raw)
        return [name, text] as const
      }),
    )

  return {
    all() {
      const [held, texts] = [confirmationsByCode(), filesNow()]
      return all.all().map((row) => workingOf(row, held, texts))
    },
    find(code) {
      const row = find.get(code)
      return row === undefined ? null : workingOf(row, confirmationsByCode(), filesNow())
    },
    put: (facts, entry, origin, at) =>
      void put.run(facts.code, JSON.stringify(facts), JSON.stringify(entry), origin, at),
    retire: (code, retired, at) => void retire.run(retired ? 1 : 0, at, code),
    noteMissing(codes, fileName) {
      noneMissing.run()
      for (const code of codes) missing.run(fileName, code)
    },
    noteFound(codes) {
      for (const code of codes) found.run(code)
    },
    confirm(code, fields, by, at) {
      const row = find.get(code)
      if (row === undefined) return
      const texts = filesNow()
      const { facts, entry } = workingOf(row, new Map(), texts)
      for (const { name, digest } of reviewFields(facts, entry, formText(entry, texts))) {
        if (fields.includes(name)) confirm.run(code, name, digest, by, at)
      }
    },
    files: filesNow,
    putFile: (name, text) => void putFile.run(name, text),
  }
}

/** The text of a procedure's form where the office has taken one in; null where it is the one that ships. */
function formText({ form }: Entry, texts: Readonly<Record<string, string>>): string | null {
  return texts[`forms/${form}.json`] ?? null
}

function workingOf(
  raw: unknown,
  confirmations: ReadonlyMap<string, ByField>,
  texts: Readonly<Record<string, string>>,
): WorkingProcedure {
  const row = rowSchema.parse(raw)
  const facts = factsFileSchema.element.parse(JSON.parse(row.facts))
  const entry = entriesFileSchema.element.parse(JSON.parse(row.entry))
  const held = confirmations.get(row.code)
  const fields = reviewFields(facts, entry, formText(entry, texts))
  const present = new Map(fields.map(({ name, digest }) => [name, digest]))
  const confirmed = new Map(
    fields.flatMap(({ name, digest }) => {
      const one = held?.get(name)
      return one?.digest === digest ? [[name, { by: one.by, at: one.at }] as const] : []
    }),
  )
  const reviewed = confirmed.size === fields.length || (row.origin === 'shipped' && facts.reviewed)
  const { origin, missing_from: missingFrom } = row
  return { facts, entry, origin, retired: row.retired === 1, missingFrom, digests: present, confirmed, reviewed }
}
