import { join } from 'node:path'
import type { RecordedAction } from '../../shared/procedure/recorded-action.ts'
import type { NextVersion } from '../../shared/procedure/next-version.ts'
import type { PaperChange } from '../../shared/procedure/paper-change.ts'
import type { SeenField } from '../../shared/procedure/review-field.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { folderSource, textSource } from '../catalogue/catalogue-source.ts'
import type { CatalogueFailure } from '../catalogue/catalogue-problem.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { Effects } from '../effects.ts'
import { officeInstant } from '../office-time.ts'
import { openDatabase, type OpenFailure } from '../store/open-database.ts'
import { inTransaction, type Settled } from '../store/transaction.ts'
import { adoptShipped, changedByOffice } from './adopt-shipped.ts'
import { composeVersion, shippedTexts } from './compose-version.ts'
import { type DescribedProcedure, describedProcedures } from './described-procedures.ts'
import { holdsAnyway } from './holds-anyway.ts'
import { nextVersion } from './next-version.ts'
import { noteInRecord, officeRecord, type RecordEntry } from './office-record.ts'
import {
  type AlteredVersion,
  type CatalogueTexts,
  createPublishedVersions,
  type PublishedVersion,
  textsDigest,
} from './published-versions.ts'
import { publishingMigrations } from './publishing-schema.ts'
import { changePaper, type PaperFailure } from './review/change-paper.ts'
import { setValues } from './review/set-value.ts'
import { createWorkingCopy, type WorkingCopy, type WorkingProcedure } from './working-copy.ts'

/** Who publishes, from which day it holds (`YYYY-MM-DD`), and why in words for the record. */
export interface PublishOrder {
  readonly by: string
  readonly fromDay: string
  readonly note: string
}

/** What somebody acts on is not what they have seen any more, by a file that was taken in or by somebody else. */
export interface ChangedSince {
  readonly kind: 'changedSince'
}

/** A version of these contents would be what holds anyway: it would only be one more in the record. */
export interface NothingNew {
  readonly kind: 'nothingNew'
}

interface UnknownProcedure {
  readonly kind: 'unknownProcedure'
}

/** Why values are not put right; `why` says what would fit. */
export type ChangeFailure =
  | UnknownProcedure
  | ChangedSince
  | { readonly kind: 'doesNotFit'; readonly name: string; readonly why: string }

/** The catalogue as the office looks after it: a working copy, the versions published from it, and who did what. */
export interface OfficeCatalogue {
  readonly working: WorkingCopy
  readonly versions: Pick<ReturnType<typeof createPublishedVersions>, 'all' | 'inForce' | 'contents'>
  /** Procedures as this program ships them, by code. */
  readonly shipped: ReadonlyMap<string, DescribedProcedure>
  record(): readonly RecordEntry[]
  /** Runs one piece of work and writes down who did it, both or neither. */
  work<Value>(by: string, action: RecordedAction, subject: string, run: (at: string) => Settled<Value>): Settled<Value>
  /** The same for work that may be refused, which it has to be before it writes: only what was done is written down. */
  attempt<Failure>(
    by: string,
    action: RecordedAction,
    subject: string,
    run: (at: string) => Result<null, Failure>,
  ): Result<null, Failure>
  /**
   * Puts values of a procedure right, all of them or none. They go into what the procedure is at this moment: what the
   * caller read may be behind a file that another process has taken in since. Whoever saw fields names them as `seen`,
   * and changes nothing while they are not so any more.
   */
  change(order: {
    readonly by: string
    readonly code: string
    readonly seen: readonly SeenField[]
    readonly changes: readonly { readonly name: string; readonly value: string }[]
  }): Result<null, ChangeFailure>
  /** Adds a paper, changes, describes or removes one, in what the procedure is at this moment. */
  changePaper(order: {
    readonly by: string
    readonly code: string
    readonly seen: readonly SeenField[]
    readonly change: PaperChange
  }): Result<null, UnknownProcedure | ChangedSince | PaperFailure>
  /** Somebody has compared these fields, as they saw them, with the law: all of them are confirmed or none. */
  confirm(order: {
    readonly by: string
    readonly code: string
    readonly seen: readonly SeenField[]
  }): Result<null, UnknownProcedure | ChangedSince>
  /** What citizens see on this day: the version in force, or what ships while there is none. */
  inUse(day: string): Result<CatalogueTexts, AlteredVersion>
  /** What a version holds; 0 is what ships. A number that was never published has nothing to read either. */
  contents(number: number): Result<CatalogueTexts, AlteredVersion>
  /** The working copy as it is now, with what nobody has reviewed. */
  draft(): CatalogueTexts
  /**
   * Publishes the working copy; with every mistake in it when there is one, and then nothing is published. Nor is it
   * after a version that was altered: what nobody has reviewed would be left out, or be as it shipped. Rolling back to
   * a sound one mends that. `seen` is the digest of what the head has looked at: nothing else is published.
   */
  publish(
    order: PublishOrder & { readonly seen: string },
  ): Result<PublishedVersion, CatalogueFailure | AlteredVersion | ChangedSince | NothingNew>
  /** What would be published now. */
  coming(): Result<CatalogueTexts, AlteredVersion>
  /** The same from a day on, against what would hold on that day without it. */
  next(fromDay: string): Result<NextVersion, AlteredVersion>
  /** Publishes other texts than the working copy's, for a preview in a folder of its own, with every mistake in them. */
  publishTexts(texts: CatalogueTexts, order: PublishOrder): Result<PublishedVersion, CatalogueFailure>
  /** Publishes the contents of an earlier version again, from today. */
  rollBack(order: {
    readonly by: string
    readonly to: number
    readonly today: string
  }): Result<PublishedVersion, { readonly kind: 'unknownVersion' } | NothingNew>
  close(): void
}

/** A file of its own beside the dossiers: the office may work on it while the kiosk serves people. */
export const officeCatalogueFileName = 'catalogue.sqlite'

/** Opens the office's catalogue in a data folder, and takes what a newer program brings into the working copy. */
export function openOfficeCatalogue(parts: {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly effects: Pick<Effects, 'now'>
}): Result<OfficeCatalogue, OpenFailure> {
  const { resourcesFolder, effects } = parts
  const opened = openDatabase(join(parts.dataFolder, officeCatalogueFileName), publishingMigrations, effects)
  if (!opened.ok) return opened
  const database = opened.value
  const shipped = folderSource(join(resourcesFolder, 'catalogue'))
  const working = createWorkingCopy(database)
  const versions = createPublishedVersions(database)
  const now = () => officeInstant(effects.now())
  inTransaction(database, () => adoptShipped(working, shipped, { changed: changedByOffice(database), at: now() }))

  const work: OfficeCatalogue['work'] = (by, action, subject, run) =>
    inTransaction(database, () => {
      const at = now()
      const value = run(at)
      noteInRecord(database, { at, by, action, subject })
      return value
    })

  const attempt: OfficeCatalogue['attempt'] = (by, action, subject, run) =>
    inTransaction(database, (): ReturnType<typeof run> => {
      const at = now()
      const done = run(at)
      if (done.ok) noteInRecord(database, { at, by, action, subject })
      return done
    })

  const asSeen = (
    code: string,
    seen: readonly SeenField[],
  ): Result<WorkingProcedure, UnknownProcedure | ChangedSince> => {
    const one = working.find(code)
    if (one === null) return fail({ kind: 'unknownProcedure' })
    return seen.every(({ name, digest }) => one.digests.get(name) === digest) ? ok(one) : fail({ kind: 'changedSince' })
  }

  const change: OfficeCatalogue['change'] = ({ by, code, seen, changes }) =>
    attempt(
      by,
      'changed',
      `${code} ${changes.map(({ name }) => name).join(', ')}`,
      (at): Result<null, ChangeFailure> => {
        const found = asSeen(code, seen)
        if (!found.ok) return found
        const one = found.value
        const set = setValues(one, changes)
        if (!set.ok) return fail({ kind: 'doesNotFit', ...set.failure })
        working.put(set.value.facts, set.value.entry, one.origin, at)
        return ok(null)
      },
    )

  const changeOnePaper: OfficeCatalogue['changePaper'] = ({ by, code, seen, change: paper }) => {
    const fields = paper.kind === 'describe' ? 'parts' : 'documents, parts'
    return attempt(by, 'changed', `${code} ${fields}`, (at): ReturnType<OfficeCatalogue['changePaper']> => {
      const found = asSeen(code, seen)
      if (!found.ok) return found
      const changed = changePaper(found.value, paper)
      if (!changed.ok) return changed
      working.put(changed.value.facts, changed.value.entry, found.value.origin, at)
      return ok(null)
    })
  }

  const confirm: OfficeCatalogue['confirm'] = ({ by, code, seen }) => {
    const fields = seen.map(({ name }) => name)
    return attempt(
      by,
      'confirmed',
      `${code} ${fields.join(', ')}`,
      (at): Result<null, UnknownProcedure | ChangedSince> => {
        const found = asSeen(code, seen)
        if (!found.ok) return found
        working.confirm(code, fields, by, at)
        return ok(null)
      },
    )
  }

  const withoutAny = shippedTexts(shipped)
  const contents = (number: number): Result<CatalogueTexts, AlteredVersion> => {
    if (number === 0) return ok(withoutAny)
    const texts = versions.contents(number)
    return texts === null ? fail({ kind: 'alteredVersion', number }) : ok(texts)
  }
  const textsOf = (version: PublishedVersion | null) => contents(version?.number ?? 0)

  const coming = (): Result<CatalogueTexts, AlteredVersion> => {
    const last = textsOf(versions.all().at(-1) ?? null)
    if (!last.ok) return last
    return ok(composeVersion(working, { shipped: withoutAny, last: last.value }, { unreviewed: false }))
  }

  const isAnyway = (texts: CatalogueTexts, fromDay: string) =>
    holdsAnyway(texts, fromDay, versions, (version) => {
      const holding = textsOf(version)
      return holding.ok ? holding.value : null
    })

  const publishTexts: OfficeCatalogue['publishTexts'] = (texts, { by, fromDay, note: words }) => {
    const checked = loadCatalogue(resourcesFolder, 'demo', textSource(texts))
    if (!checked.ok) return checked
    return ok(
      work(by, 'published', `version from ${fromDay}`, (at) =>
        versions.add({ fromDay, publishedAt: at, publishedBy: by, note: words }, texts),
      ),
    )
  }

  return ok({
    working,
    versions,
    shipped: describedProcedures(withoutAny),
    record: () => officeRecord(database),
    work,
    attempt,
    change,
    changePaper: changeOnePaper,
    confirm,
    contents,
    inUse: (day) => textsOf(versions.inForce(day)),
    draft: () => composeVersion(working, { shipped: withoutAny, last: withoutAny }, { unreviewed: true }),
    publishTexts,
    publish({ seen, ...order }) {
      const texts = coming()
      if (!texts.ok) return texts
      if (textsDigest(texts.value) !== seen) return fail({ kind: 'changedSince' })
      return isAnyway(texts.value, order.fromDay) ? fail({ kind: 'nothingNew' }) : publishTexts(texts.value, order)
    },
    coming,
    next(fromDay) {
      const [texts, used] = [coming(), textsOf(versions.inForce(fromDay))]
      if (!texts.ok) return texts
      if (!used.ok) return used
      const nothingNew = isAnyway(texts.value, fromDay)
      return ok(nextVersion(working.all(), { used: used.value, coming: texts.value, nothingNew }))
    },
    rollBack({ by, to, today }) {
      const texts = versions.contents(to)
      if (texts === null) return fail({ kind: 'unknownVersion' })
      if (isAnyway(texts, today)) return fail({ kind: 'nothingNew' })
      return ok(
        work(by, 'rolledBack', `to version ${to}`, (at) =>
          versions.add({ fromDay: today, publishedAt: at, publishedBy: by, note: `as version ${to}` }, texts),
        ),
      )
    },
    close: () => database.close(),
  })
}
