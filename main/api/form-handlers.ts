import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodResult } from '../../shared/contract/method.ts'
import { groupTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { placeOfIssue } from './office-on-paper.ts'
import type { Department } from '../../shared/procedure/procedure.ts'
import type { Paper } from '../../shared/receipt/paper.ts'
import { formPaper } from '../../shared/receipt/form-paper.ts'
import { fail } from '../../shared/result.ts'
import type { KioskConfig } from '../config/schema.ts'
import type { PrintJobState } from '../store/print-jobs.ts'
import type { OpenWorld } from '../world.ts'
import type { HandlersOf } from './handlers.ts'
import type { PrintOnce } from './print-once.ts'
import type { SubmittedDossier } from './submitted-dossier.ts'
import type { Visit, Visits } from './visits.ts'

/**
 * Prints the official form of a visit's dossier, filled in, for a signature by hand.
 *
 * Its jobs are remembered with the visit alone: unlike a receipt it can be printed by nobody afterwards, because the
 * answers are sealed then.
 */
export function createFormHandlers(parts: {
  readonly visits: Visits
  readonly worlds: readonly OpenWorld[]
  readonly config: Pick<KioskConfig, 'centreName'>
  readonly departmentOf: (departmentId: string) => Department | null
  readonly printOnce: PrintOnce
}): HandlersOf<'form.print'> {
  const { visits, worlds, config, departmentOf, printOnce } = parts
  const jobsOf = new WeakMap<Visit, Map<string, PrintJobState>>()

  function paperOf(visit: Visit, { draft, procedure, trackingCode, receivedAt }: SubmittedDossier): Paper {
    return formPaper({
      form: procedure.form,
      procedure: procedure.name.vi,
      applicant: draft.applicant,
      answers: draft.answers,
      department: departmentOf(procedure.departmentId)?.name.vi ?? config.centreName,
      place: placeOfIssue,
      filledInAt: receivedAt.slice(0, 16),
      trackingCode: groupTrackingCode(trackingCode),
      watermark: visit.world === 'training' ? 'training' : procedure.reviewed ? null : 'demo',
    })
  }

  return {
    'form.print': ({ visitId, requestId }) =>
      visits.use(visitId, async (visit): Promise<MethodResult<Contract['form.print']>> => {
        const { submitted } = visit
        const world = worlds.find(({ name }) => name === visit.world)
        if (submitted === null || world === undefined) return fail({ kind: 'nothingSubmitted' })
        const jobs = jobsOf.get(visit) ?? new Map<string, PrintJobState>()
        jobsOf.set(visit, jobs)
        return printOnce(world, {
          id: `${submitted.dossierId}-form-${jobs.size}`,
          requestId: null,
          before: jobs.get(requestId) ?? 'waiting',
          paper: () => paperOf(visit, submitted),
          record: (state) => void jobs.set(requestId, state),
        })
      }),
  }
}
