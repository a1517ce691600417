import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { openDatabase, type OpenFailure } from '../store/open-database.ts'
import { readDatabase, type ReadFailure } from '../store/read-database.ts'
import { inTransaction } from '../store/transaction.ts'
import { counterCountsMigrations } from './counter-counts-schema.ts'
import { type CounterPeriod, counterPeriodSchema, wouldCountTwice } from './counter-period.ts'

/** A period that another import already counts, at least in part. */
export interface CountedTwice {
  readonly period: CounterPeriod
  readonly already: CounterPeriod
}

/** The counts of the counters that were imported on this machine. */
export interface CounterCounts {
  /** Takes all periods or none. The same period of the same source is replaced, so that a repeat changes nothing. */
  take(
    periods: readonly CounterPeriod[],
  ): Result<{ readonly added: number; readonly replaced: number }, readonly CountedTwice[]>
  periods(): readonly CounterPeriod[]
  /** Forgets what a source said; gives back how many periods that were. */
  forget(source: string): number
  close(): void
}

export const counterCountsFileName = 'counter-counts.sqlite'

export function openCounterCounts(dataFolder: string, clock: Pick<Effects, 'now'>): Result<CounterCounts, OpenFailure> {
  const opened = openDatabase(join(dataFolder, counterCountsFileName), counterCountsMigrations, clock)
  if (!opened.ok) {
    return opened
  }
  const database = opened.value
  const insert = database.prepare(
    'INSERT OR REPLACE INTO periods (source, first_day, last_day, counts) VALUES (?, ?, ?, ?)',
  )
  const forget = database.prepare('DELETE FROM periods WHERE source = ?')
  const periods = (): readonly CounterPeriod[] => allPeriods(database)

  return ok({
    take: (news) =>
      inTransaction(database, () => {
        const before = periods()
        const staying = before.filter((each) => !news.some((period) => isSame(period, each)))
        const twice = news.flatMap((period, index) =>
          [...staying, ...news.slice(0, index)]
            .filter((already) => wouldCountTwice(period, already))
            .map((already) => ({ period, already })),
        )
        if (twice.length > 0) {
          return fail(twice)
        }
        for (const period of news) {
          insert.run(period.source, period.from, period.to, JSON.stringify(period))
        }
        const replaced = before.length - staying.length
        return ok({ added: news.length - replaced, replaced })
      }),
    periods,
    forget: (source) => Number(forget.run(source.normalize('NFC')).changes),
    close: () => database.close(),
  })
}

/** What was imported, without bringing the file up to date or making one. */
export function readCounterPeriods(dataFolder: string): Result<readonly CounterPeriod[], ReadFailure> {
  const path = join(dataFolder, counterCountsFileName)
  if (!existsSync(path)) {
    return ok([])
  }
  const database = readDatabase(path, counterCountsMigrations)
  if (!database.ok) {
    return database
  }
  const periods = allPeriods(database.value)
  database.value.close()
  return ok(periods)
}

function allPeriods(database: DatabaseSync): readonly CounterPeriod[] {
  return database
    .prepare('SELECT counts FROM periods ORDER BY first_day, last_day, source')
    .all()
    .map(({ counts }) => counterPeriodSchema.parse(JSON.parse(String(counts))))
}

function isSame(left: CounterPeriod, right: CounterPeriod): boolean {
  return left.source === right.source && left.from === right.from && left.to === right.to
}
