import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DossierDraft } from '../../shared/dossier/draft.ts'
import { faults as faultTexts } from '../../shared/locales/vi/faults.ts'
import type { Answers } from '../../shared/procedure/answer.ts'
import { askedForm } from '../../shared/procedure/asked-form.ts'
import { checkScreen } from '../../shared/procedure/check-form.ts'
import { formPapersHeld } from '../../shared/procedure/form-papers.ts'
import { formScreens } from '../../shared/procedure/form-screens.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'
import { pruneHidden } from '../../shared/procedure/prune-hidden.ts'
import { rightAnswers } from '../../shared/procedure/right-answers-fixture.ts'
import { anyAnswers } from '../catalogue/any-answers-fixture.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { sampleDraft } from '../kiosk-fixture.ts'
import { checkDraft } from './check-draft.ts'

const today = '2026-11-23'
const { applicant } = sampleDraft([])
const loaded = loadCatalogue(join(import.meta.dirname, '../resources'), 'demo')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure.problems.slice(0, 5)))
const catalogue = loaded.value
const procedures = catalogue.overview().procedures.flatMap(({ code }) => catalogue.procedure(code) ?? [])
const oneOfEach = [...new Map(procedures.map((procedure) => [procedure.form.id, procedure])).values()]

/** A draft that has nothing wrong but what its answers have: every paper that is called for has its page. */
function draftOf(procedure: Procedure, answers: Answers): DossierDraft {
  const papers = [...procedure.parts.filter(({ kind }) => kind === 'paper'), ...formPapersHeld(procedure.form, answers)]
  const parts = papers.map(({ id }) => ({ partId: id, have: true, pageIds: [`page-of-${id}`] }))
  return { ...sampleDraft([]), procedureCode: procedure.code, answers, parts }
}

const refusals = (procedure: Procedure, answers: Answers, assisted: boolean) =>
  checkDraft(draftOf(procedure, answers), {
    procedure,
    assisted,
    today,
    partOfPage: (pageId) => pageId.replace('page-of-', ''),
  })

test.each(oneOfEach.map((procedure) => [procedure.form.id, procedure] as const))(
  '%s: what no screen objects to is received, and what is refused is shown at its field',
  (_id, procedure) => {
    const outcomes = new Set<'received' | 'refused'>()
    for (const assisted of [false, true]) {
      const form = askedForm(procedure.form, { assisted, sex: applicant.sex })
      const right = rightAnswers(form, today)
      expect(refusals(procedure, pruneHidden(form, right), assisted)).toEqual([])
      // Right answers with a few of any kind among them: of answers that are all random hardly any are received.
      const few = fc.tuple(anyAnswers(form), fc.infiniteStream(fc.boolean())).map(([any, keeps]) => {
        const taken = Object.entries(any).filter(() => keeps.next().value === true && keeps.next().value === true)
        return { ...right, ...Object.fromEntries(taken) }
      })
      fc.assert(
        fc.property(few, (answers) => {
          const kept = pruneHidden(form, answers)
          const refused = refusals(procedure, kept, assisted).map(({ path, kind }) => ({ path, kind }))
          const shown = formScreens(form, answers).flatMap((screen) =>
            checkScreen(form, screen, kept, { today, applicantId: applicant.idNumber }).map(({ path, kind }) => ({
              path,
              kind,
            })),
          )
          expect(shown).toEqual(expect.arrayContaining(refused))
          expect(refused).toHaveLength(shown.length)
          for (const { kind } of shown) expect(kind === 'check' || kind in faultTexts).toBe(true)
          outcomes.add(shown.length === 0 ? 'received' : 'refused')
        }),
        { numRuns: 15 },
      )
    }
    expect(outcomes.has('refused')).toBe(true)
  },
)
