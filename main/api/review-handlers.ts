import type { ListedVersion } from '../../shared/contract/review-methods.ts'
import { fieldOfValue } from '../../shared/procedure/field-of-value.ts'
import { type ReviewFieldName, reviewFieldNames, type SeenField } from '../../shared/procedure/review-field.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { readCatalogueFiles } from '../catalogue/catalogue-files.ts'
import type { CatalogueFailure } from '../catalogue/catalogue-problem.ts'
import { textSource } from '../catalogue/catalogue-source.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { Effects } from '../effects.ts'
import { describedProcedures } from '../publishing/described-procedures.ts'
import { confirmNational, nationalDigest, nationalIn } from '../publishing/import/take-national.ts'
import type { OfficeCatalogue } from '../publishing/office-catalogue.ts'
import { differingFields, listedProcedure } from '../publishing/review/compare-with-use.ts'
import { formIn } from '../publishing/review/form-in.ts'
import { isAbout } from '../publishing/record-about.ts'
import { officeTraps } from '../publishing/review/office-traps.ts'
import { reviewValues } from '../publishing/review/review-values.ts'
import { versionStates } from '../publishing/version-states.ts'
import type { StaffAccount } from '../staff/staff-store.ts'
import type { OpenFailure } from '../store/open-database.ts'
import type { HandlersOf } from './handlers.ts'
import { createReviewEntry } from './review-entry.ts'
import { createVersionHandlers } from './version-handlers.ts'

const recordShown = 200

type ReviewMethod =
  | 'review.overview'
  | 'review.record'
  | 'review.procedure'
  | 'review.set'
  | 'review.changePaper'
  | 'review.confirm'
  | 'review.national'
  | 'review.confirmNational'
  | 'review.retire'
  | 'review.nextVersion'
  | 'review.version'
  | 'review.comparedProcedure'
  | 'review.publish'
  | 'review.rollBack'
  | 'review.trial'

/** Review at the officer's desk. What is done is recorded under the name of the account, as the command line does. */
export function createReviewHandlers(parts: {
  /** The office's catalogue, or why it can't be opened. */
  readonly opened: () => Result<OfficeCatalogue, OpenFailure>
  readonly accountOf: (staffToken: string) => Pick<StaffAccount, 'name' | 'role'> | null
  readonly resourcesFolder: string
  readonly effects: Pick<Effects, 'now' | 'log'>
}): HandlersOf<ReviewMethod> {
  const { resourcesFolder } = parts
  const entry = createReviewEntry(parts)
  const { enter, unreadable, today } = entry

  return {
    ...createVersionHandlers(entry),
    async 'review.overview'({ staffToken }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const { office, account } = entered.value
      const inUse = office.inUse(today())
      if (!inUse.ok) return unreadable(inUse.failure.kind)
      const [texts, used] = [office.draft(), inUse.value]
      const before = describedProcedures(used)
      const national = nationalIn(texts)
      const trapsOf = officeTraps({ texts, used, shipped: office.shipped })
      return ok({
        today: today(),
        mayPublish: account.role === 'head',
        procedures: office.working
          .all()
          .map((one) =>
            listedProcedure(one, texts, { procedure: before.get(one.facts.code), texts: used }, trapsOf(one)),
          ),
        national: { count: national.procedures.length, reviewed: national.reviewed },
        versions: versionsOf(office, today()),
      })
    },
    async 'review.record'({ staffToken, about }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const record = entered.value.office.record().filter((entry) => isAbout(entry, about))
      return ok(record.slice(-recordShown).toReversed())
    },
    async 'review.procedure'({ staffToken, code }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const { office } = entered.value
      const one = office.working.find(code)
      if (one === null) return fail({ kind: 'unknownProcedure' })
      const inUse = office.inUse(today())
      if (!inUse.ok) return unreadable(inUse.failure.kind)
      const [texts, used] = [office.draft(), inUse.value]
      const files = readCatalogueFiles(textSource(texts))
      const before = { procedure: describedProcedures(used).get(code), texts: used }
      const differing = differingFields({ procedure: one, texts }, before)
      const traps = officeTraps({ texts, used, shipped: office.shipped })(one)
      return ok({
        listed: listedProcedure(one, texts, before, traps),
        source: one.facts.source,
        now: reviewValues(one, formIn(texts, one.entry.form)),
        before:
          before.procedure === undefined
            ? null
            : reviewValues(before.procedure, formIn(used, before.procedure.entry.form)),
        fields: reviewFieldNames.map((name) => ({
          name,
          digest: one.digests.get(name) ?? '',
          confirmed: one.confirmed.get(name) ?? null,
          differs: before.procedure !== undefined && differing.has(name),
          traps: traps.filter(({ field }) => field === name),
        })),
        choices: {
          fields: files.fields.map(({ vi }) => vi),
          departments: files.departments.flatMap(({ writtenAs }) => writtenAs),
          forms: [...files.forms.values()].map(({ id, title }) => ({ id, title })),
        },
      })
    },
    async 'review.set'({ staffToken, code, seen, changes }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const { office, account } = entered.value
      const touched = changes.flatMap(({ name }) => fieldOfValue[name] ?? [])
      if (!hasSeen(seen, touched)) return fail({ kind: 'changedSince' })
      const changed = office.change({ by: account.name, code, seen, changes })
      if (changed.ok) return ok({})
      const { failure } = changed
      return fail(failure.kind === 'doesNotFit' ? { kind: failure.kind, name: failure.name } : failure)
    },
    async 'review.changePaper'({ staffToken, code, seen, change }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const { office, account } = entered.value
      if (!hasSeen(seen, ['documents', 'parts'])) return fail({ kind: 'changedSince' })
      const changed = office.changePaper({ by: account.name, code, seen, change })
      return changed.ok ? ok({}) : changed
    },
    async 'review.confirm'({ staffToken, code, seen }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const { office, account } = entered.value
      const confirmed = office.confirm({ by: account.name, code, seen })
      return confirmed.ok ? ok({}) : confirmed
    },
    async 'review.national'({ staffToken }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const national = nationalIn(entered.value.office.draft())
      return ok({
        digest: nationalDigest(national),
        procedures: national.procedures.map(({ code, nameVi, fieldVi, agencyLevelVi }) => ({
          code,
          name: nameVi,
          field: fieldVi,
          level: agencyLevelVi,
        })),
      })
    },
    async 'review.confirmNational'({ staffToken, digest }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const confirmed = confirmNational(entered.value.office, entered.value.account.name, digest)
      return confirmed.ok ? ok({}) : confirmed
    },
    async 'review.retire'({ staffToken, code, retired }) {
      const entered = enter(staffToken, 'head')
      if (!entered.ok) return entered
      const { office, account } = entered.value
      if (office.working.find(code) === null) return fail({ kind: 'unknownProcedure' })
      office.work(account.name, retired ? 'retired' : 'restored', code, (at) =>
        office.working.retire(code, retired, at),
      )
      return ok({})
    },
    async 'review.publish'({ staffToken, fromDay, digest, note }) {
      const entered = enter(staffToken, 'head')
      if (!entered.ok) return entered
      if (fromDay < today()) return fail({ kind: 'dayPast' })
      const { office, account } = entered.value
      const published = office.publish({ by: account.name, fromDay, note: note.trim(), seen: digest })
      if (published.ok) return ok({ number: published.value.number })
      const { failure } = published
      if (failure.kind === 'changedSince' || failure.kind === 'nothingNew') return fail(failure)
      return failure.kind === 'alteredVersion' ? unreadable(failure.kind) : fail(mistakesOf(failure))
    },
    async 'review.rollBack'({ staffToken, to }) {
      const entered = enter(staffToken, 'head')
      if (!entered.ok) return entered
      const { office, account } = entered.value
      const version = office.rollBack({ by: account.name, to, today: today() })
      return version.ok ? ok({ number: version.value.number }) : version
    },
    async 'review.trial'({ staffToken, code }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const source = textSource(entered.value.office.draft())
      const loaded = loadCatalogue(resourcesFolder, 'demo', source)
      if (!loaded.ok) return fail(mistakesOf(loaded.failure))
      const procedure = loaded.value.procedure(code)
      return procedure === null ? fail({ kind: 'unknownProcedure' }) : ok(procedure)
    },
  }
}

/** Whether an officer has seen every field that a change touches: no screen is trusted to name them all. */
function hasSeen(seen: readonly SeenField[], touched: readonly ReviewFieldName[]): boolean {
  return touched.every((field) => seen.some(({ name }) => name === field))
}

function mistakesOf({ problems }: CatalogueFailure) {
  return { kind: 'mistakes' as const, lines: problems.map(({ file, path, mend }) => `${file} ${path}: ${mend}`) }
}

function versionsOf(office: OfficeCatalogue, today: string): ListedVersion[] {
  return versionStates(office.versions, today)
    .map(({ digest: _contents, ...version }) => version)
    .toReversed()
}
