import { join } from 'node:path'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodInput } from '../../../shared/contract/method.ts'
import { type Attempt, attemptOf } from '../kill/attempt.ts'
import { type KioskProcess, startKiosk, type StartingKiosk } from '../kill/kiosk-process.ts'
import { judge, type Verdict } from '../kill/verdict.ts'

type Submission = MethodInput<Contract['dossier.submit']>

/** What was handed in and what was acknowledged, over several starts of a kiosk on one folder. */
export interface Books {
  start(): Promise<{ readonly kiosk: KioskProcess; readonly starting: StartingKiosk }>
  /** A whole visit, with something that happens between its last page and its submission: `acknowledged`, or the kind of the failure that the visitor was told. */
  handIn(kiosk: KioskProcess, beforeSubmit?: () => void): Promise<string>
  /** Asks again, with the same keys, for everything that was not acknowledged, as a page would after a restart. */
  askAgain(kiosk: KioskProcess): Promise<void>
  /** Ends the kiosk and compares what was said with what the Centre holds. */
  close(kiosk: KioskProcess): Promise<Verdict>
}

export function openBooks(dataFolder: string): Books {
  const attempts: Attempt[] = []
  const acknowledged = new Map<number, string>()
  const unanswered = new Map<Attempt, Submission>()

  async function submit(kiosk: KioskProcess, attempt: Attempt, submission: Submission): Promise<string> {
    const answer = await kiosk.call('dossier.submit', submission)
    if (answer?.ok !== true) {
      unanswered.set(attempt, submission)
      return answer?.failure.kind ?? 'no answer'
    }
    acknowledged.set(attempt.number, answer.value.trackingCode)
    unanswered.delete(attempt)
    return 'acknowledged'
  }

  return {
    async start() {
      const starting = startKiosk(dataFolder)
      const kiosk = await starting.ready
      if (kiosk === null) throw new Error(`the kiosk did not start: ${starting.said()} ${starting.log()}`)
      return { kiosk, starting }
    },
    async handIn(kiosk, beforeSubmit) {
      const opened = await kiosk.call('visit.open', { world: 'real' })
      if (opened?.ok !== true) return opened?.failure.kind ?? 'no answer'
      const { visitId } = opened.value
      const attempt = attemptOf(attempts.length)
      const pageIds: string[] = []
      for (const bytes of await attempt.pictures()) {
        const page = await kiosk.call('document.addPage', { visitId, partId: 'birth-notice', source: 'camera', bytes })
        if (page?.ok !== true) return page?.failure.kind ?? 'no answer'
        pageIds.push(page.value.pageId)
      }
      attempts.push(attempt)
      beforeSubmit?.()
      const { idempotencyKey } = attempt
      const result = await submit(kiosk, attempt, {
        visitId,
        idempotencyKey,
        staffToken: null,
        draft: attempt.draft(pageIds),
      })
      if (result === 'acknowledged') await kiosk.call('visit.end', { visitId, reason: 'finished' })
      return result
    },
    async askAgain(kiosk) {
      for (const [attempt, submission] of unanswered) await submit(kiosk, attempt, submission)
    },
    close: (kiosk) =>
      judge({
        record: {
          attempts,
          acknowledged,
          askedAgain: 0,
          killsIn: { start: 0, submission: 0, visit: 0 },
          stages: new Map(),
          spanMs: { start: 0, submission: 0, visit: 0 },
        },
        dataFolder,
        centreFolder: join(dataFolder, 'real', 'centre'),
        kiosk,
        closeAll: () => kiosk.close(),
      }),
  }
}

/** What every verdict has to be: nothing lost, doubled, changed or made up. */
export const nothingLost = { lost: [], duplicated: [], unexpected: [], changed: [], unresolved: [] }

/** One line of counts, as the kill test prints it. */
export function describeVerdict(fault: string, verdict: Verdict): string {
  const { attempted, acknowledged, kept, lost, duplicated, unexpected } = verdict
  return `${fault}: attempted ${attempted}, acknowledged ${acknowledged}, at the Centre ${kept}, lost ${lost.length}, duplicated ${duplicated.length}, unexpected ${unexpected.length}`
}
