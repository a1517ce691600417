import { fold } from '../../../shared/text/fold.ts'
import type { Entry, Facts } from '../../catalogue/resource-schemas.ts'
import { defaultEntry } from '../default-entry.ts'

/** The parts of a procedure whose papers a file changes, and what becomes of those that its form asks for. */
export interface CarriedParts {
  readonly entry: Entry
  /** Papers that the form asks for and that the file calls by another name. */
  readonly renamed: readonly { readonly was: string; readonly now: string }[]
  /** Papers that the form goes on asking for although the file has them no more. */
  readonly dropped: readonly string[]
}

/**
 * Keeps what people have described of the papers that stay, and describes those that came.
 *
 * A paper that the form asks for stays the form's under a new name: described anew it would be asked for twice. Which
 * one it is, is told by its place or its words; of any other paper a new name may as well mean another paper.
 */
export function carryParts(entry: Entry, before: Facts, facts: Facts): CarriedParts {
  const gone = before.documents.filter(({ nameVi }) => !has(facts, nameVi))
  const came = facts.documents.filter(({ nameVi }) => !has(before, nameVi)).map(({ nameVi }) => nameVi)
  const called = entry.parts.filter(
    (part) => part.kind === 'called' && gone.some(({ nameVi }) => nameVi === part.document),
  )
  const renamed: { readonly was: string; readonly now: string }[] = []
  for (const { document } of called) {
    const free = came.filter((name) => renamed.every(({ now }) => now !== name))
    const now = free.find((name) => isRenamed(document, name, before, facts))
    if (now !== undefined) renamed.push({ was: document, now })
  }
  const standIn = (document: string) => {
    const was = renamed.find(({ now }) => now === document)?.was
    const part = entry.parts.find((one) => one.document === (was ?? document))
    return part === undefined ? undefined : { ...part, document }
  }
  const fresh = defaultEntry(facts)
  const parts = fresh.parts.map((part) => standIn(part.document) ?? part)
  const ids = parts.map(({ id }) => id)
  return {
    entry: { ...entry, parts: new Set(ids).size === ids.length ? parts : fresh.parts },
    renamed,
    dropped: called.map(({ document }) => document).filter((name) => renamed.every(({ was }) => was !== name)),
  }
}

function has({ documents }: Facts, name: string): boolean {
  return documents.some(({ nameVi }) => nameVi === name)
}

/** The only paper of its place that is other than before, or one of which half of the words are the same. */
function isRenamed(was: string, now: string, before: Facts, after: Facts): boolean {
  const place = before.documents.findIndex(({ nameVi }) => nameVi === was)
  const isInPlace = before.documents.length === after.documents.length && after.documents[place]?.nameVi === now
  const [one, other] = [fold(was).split(' '), fold(now).split(' ')]
  const shared = new Set(one.filter((word) => other.includes(word)))
  return isInPlace || shared.size * 2 >= new Set([...one, ...other]).size
}
