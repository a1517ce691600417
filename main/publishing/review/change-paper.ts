import { assertNever } from '../../../shared/assert-never.ts'
import type { PaperChange } from '../../../shared/procedure/paper-change.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { hasUnprintable } from '../../../shared/text/has-unprintable.ts'
import type { Entry, Facts } from '../../catalogue/resource-schemas.ts'
import { describePaper } from '../default-entry.ts'
import type { DescribedProcedure } from '../described-procedures.ts'

/** Why a paper stays as it is: `unknownPaper` is one that is not among those of the procedure (any more). */
export type PaperFailure = { readonly kind: 'unknownPaper' | 'paperTwice' | 'lastPaper' | 'paperUnnamed' }

/**
 * A procedure with one of its papers added, changed, removed or described anew.
 *
 * The paper and the part that stands for it go together. What people have written about a paper stays when its name or
 * number changes; a part that only repeated the name goes on doing so.
 */
export function changePaper(
  { facts, entry }: DescribedProcedure,
  change: PaperChange,
): Result<DescribedProcedure, PaperFailure> {
  const { documents } = facts
  const at = change.kind === 'add' ? documents.length : documents.findIndex(({ nameVi }) => nameVi === change.was)
  if (at < 0) return fail({ kind: 'unknownPaper' })
  const withAll = (papers: Facts['documents'], parts: Entry['parts']): Result<DescribedProcedure, never> =>
    ok({ facts: { ...facts, documents: papers }, entry: { ...entry, parts } })
  switch (change.kind) {
    case 'add':
    case 'change': {
      const { copies, original } = change
      const nameVi = change.nameVi.trim()
      if (nameVi === '' || hasUnprintable(nameVi)) return fail({ kind: 'paperUnnamed' })
      if (documents.some((one, index) => one.nameVi === nameVi && index !== at)) return fail({ kind: 'paperTwice' })
      const papers = [...documents.slice(0, at), { nameVi, copies, original }, ...documents.slice(at + 1)]
      return withAll(
        papers,
        change.kind === 'add'
          ? [...entry.parts, describePaper(nameVi, entry.parts)]
          : entry.parts.map((part) => (part.document === change.was ? renamedPart(part, nameVi) : part)),
      )
    }
    case 'remove':
      if (documents.length === 1) return fail({ kind: 'lastPaper' })
      return withAll(
        documents.filter((_, index) => index !== at),
        entry.parts.filter(({ document }) => document !== change.was),
      )
    case 'describe': {
      const { name, way, condition } = change
      if ([name, condition].some((words) => words !== null && (hasUnprintable(words.vi) || hasUnprintable(words.en)))) {
        return fail({ kind: 'paperUnnamed' })
      }
      return withAll(
        documents,
        entry.parts.map((part) => {
          if (part.document !== change.was) return part
          // The question of the form stands for it: another way would leave it asked for twice, or by nobody.
          if (part.kind === 'called') return { ...part, name, ...(condition === null ? {} : { condition }) }
          const { condition: _before, ...rest } = part
          return {
            ...rest,
            name,
            kind: way,
            required: condition === null,
            ...(condition === null ? {} : { condition }),
          }
        }),
      )
    }
    default:
      return assertNever(change)
  }
}

/** A part under another official name; where its words only repeated the old one, they repeat the new one. */
export function renamedPart(part: Entry['parts'][number], document: string): Entry['parts'][number] {
  const own = (text: string) => (text === part.document ? document : text)
  return { ...part, document, name: { vi: own(part.name.vi), en: own(part.name.en) } }
}
