import { fold } from '../../../shared/text/fold.ts'
import type { Entry, Facts } from '../../catalogue/resource-schemas.ts'
import { describePaper } from '../default-entry.ts'
import { renamedPart } from '../review/change-paper.ts'

/** The parts of a procedure whose papers a file changes, and what becomes of those that its form asks for. */
export interface CarriedParts {
  readonly entry: Entry
  /** Papers that the form asks for and that the file calls by another name. */
  readonly renamed: readonly Renaming[]
  /** Papers that the form goes on asking for although the file has them no more. */
  readonly dropped: readonly string[]
}

interface Renaming {
  readonly was: string
  readonly now: string
}

/**
 * Keeps what people have described of the papers that stay, and describes those that came.
 *
 * A paper that the form asks for stays the form's under a new name: described anew it would be asked for twice. Which
 * one it is, is told by its words; of any other paper a new name may as well mean another paper.
 */
export function carryParts(entry: Entry, before: Facts, facts: Facts): CarriedParts {
  const called = entry.parts.filter(({ kind, document }) => kind === 'called' && !has(facts, document))
  const renamed = renamings(
    called.map(({ document }) => document),
    before,
    facts,
  )
  const carried = facts.documents.flatMap(({ nameVi }) => {
    const was = renamed.find(({ now }) => now === nameVi)?.was ?? nameVi
    const part = entry.parts.find(({ document }) => document === was)
    return part === undefined ? [] : [renamedPart(part, nameVi)]
  })
  const described = new Map(carried.map((part) => [part.document, part]))
  for (const { nameVi } of facts.documents) {
    if (!described.has(nameVi)) described.set(nameVi, describePaper(nameVi, [...described.values()]))
  }
  return {
    entry: { ...entry, parts: facts.documents.flatMap(({ nameVi }) => described.get(nameVi) ?? []) },
    renamed,
    dropped: called.map(({ document }) => document).filter((name) => renamed.every(({ was }) => was !== name)),
  }
}

function renamings(called: readonly string[], before: Facts, after: Facts): readonly Renaming[] {
  const found: Renaming[] = []
  for (const was of called) {
    const [best] = after.documents
      .map(({ nameVi }) => nameVi)
      .filter((now) => !has(before, now) && found.every((one) => one.now !== now))
      .map((now) => ({
        was,
        now,
        likeness: likenessOf(was, now),
        needed: isInPlace(was, now, before, after) ? 1 / 3 : 2 / 3,
      }))
      .filter(({ likeness, needed }) => likeness >= needed)
      .toSorted((one, other) => other.likeness - one.likeness)
    if (best !== undefined) found.push({ was, now: best.now })
  }
  return found
}

function has({ documents }: Facts, name: string): boolean {
  return documents.some(({ nameVi }) => nameVi === name)
}

/** Whether one stands where the other stood, in a list as long as before. */
function isInPlace(was: string, now: string, before: Facts, after: Facts): boolean {
  const place = before.documents.findIndex(({ nameVi }) => nameVi === was)
  return before.documents.length === after.documents.length && after.documents[place]?.nameVi === now
}

/** Words of which half of all papers are made; they tell none from another. */
const everyPaper = new Set(
  'giay to van ban don khai so sao chinh goc chung nhan mau theo neu hoac truong hop doi voi co cua va cac'.split(' '),
)

/** How many of the telling words two names share: 0 … 1. */
function likenessOf(was: string, now: string): number {
  const [one, other] = [was, now].map((name) =>
    fold(name)
      .split(' ')
      .filter((word) => !everyPaper.has(word)),
  )
  const all = new Set([...(one ?? []), ...(other ?? [])])
  const shared = new Set((one ?? []).filter((word) => other?.includes(word)))
  return all.size === 0 ? 0 : shared.size / all.size
}
