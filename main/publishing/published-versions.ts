import { deflateSync, inflateSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** A published catalogue. Its contents never change; what comes after it is another version. */
export interface PublishedVersion {
  /** 1, 2, 3 … in the order of publishing. */
  readonly number: number
  /** SHA-256 of the contents, hexadecimal. */
  readonly digest: string
  /** From when it is in force, `YYYY-MM-DD` in office time. */
  readonly fromDay: string
  readonly publishedAt: string
  readonly publishedBy: string
  readonly note: string
}

/** What was published is not what was read. */
export interface AlteredVersion {
  readonly kind: 'alteredVersion'
  readonly number: number
}

export type CatalogueTexts = Readonly<Record<string, string>>

export interface PublishedVersions {
  all(): readonly PublishedVersion[]
  /**
   * The version in force on a day: of those that have begun, the one published last. Null while there is none.
   * A later version from an earlier day wins, so that a rollback takes hold at once.
   */
  inForce(day: string): PublishedVersion | null
  /** Null for an unknown number, and for contents that are not what was published any more. */
  contents(number: number): CatalogueTexts | null
  add(version: Omit<PublishedVersion, 'number' | 'digest'>, contents: CatalogueTexts): PublishedVersion
}

const rowSchema = z.object({
  number: z.number(),
  digest: z.string(),
  from_day: z.string(),
  published_at: z.string(),
  published_by: z.string(),
  note: z.string(),
})
/** Far above any catalogue: a damaged length must not fill the memory. */
const mostContentBytes = 200 * 1024 * 1024

export function createPublishedVersions(database: DatabaseSync): PublishedVersions {
  const columns = 'number, digest, from_day, published_at, published_by, note'
  const all = database.prepare(`SELECT ${columns} FROM versions ORDER BY number`)
  const inForce = database.prepare(`SELECT ${columns} FROM versions WHERE from_day <= ? ORDER BY number DESC LIMIT 1`)
  const contents = database.prepare('SELECT digest, contents FROM versions WHERE number = ?')
  const add = database.prepare(`
    INSERT INTO versions (digest, from_day, published_at, published_by, note, contents)
    VALUES (?, ?, ?, ?, ?, ?) RETURNING number`)

  return {
    all: () => all.all().map(versionOf),
    inForce(day) {
      const row = inForce.get(day)
      return row === undefined ? null : versionOf(row)
    },
    contents(number) {
      const row = contents.get(number)
      if (row === undefined) return null
      const stored = z.object({ digest: z.string(), contents: z.instanceof(Uint8Array) }).parse(row)
      const text = inflated(stored.contents)
      if (text === null || digestOf(text) !== stored.digest) return null
      return z.record(z.string(), z.string()).parse(JSON.parse(text))
    },
    add({ fromDay, publishedAt, publishedBy, note }, texts) {
      const text = contentsText(texts)
      const digest = digestOf(text)
      const row = add.get(digest, fromDay, publishedAt, publishedBy, note, deflateSync(text))
      const { number } = z.object({ number: z.number() }).parse(row)
      return { number, digest, fromDay, publishedAt, publishedBy, note }
    },
  }
}

function versionOf(raw: unknown): PublishedVersion {
  const row = rowSchema.parse(raw)
  return {
    number: row.number,
    digest: row.digest,
    fromDay: row.from_day,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    note: row.note,
  }
}

/** The digest that these contents have as a version. */
export function textsDigest(texts: CatalogueTexts): string {
  return digestOf(contentsText(texts))
}

function contentsText(texts: CatalogueTexts): string {
  return JSON.stringify(Object.fromEntries(Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1))))
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function inflated(bytes: Uint8Array): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: mostContentBytes }).toString('utf8')
  } catch {
    return null
  }
}
