import type { World } from '../../shared/contract/values.ts'
import type { Quad } from '../../shared/imaging/quad.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { DraftHandle } from '../drafts/drafts.ts'
import type { Effects } from '../effects.ts'
import { bugIn } from '../log/bug-in.ts'
import type { EndReason } from '../log/words.ts'
import { newId } from '../new-id.ts'
import type { PrintJobState } from '../store/print-jobs.ts'
import type { VisitPages, VisitVault } from '../vault/visit-vault.ts'
import type { SubmittedDossier } from './submitted-dossier.ts'

/** A page of a visit as the screen knows it; the picture itself lies sealed. */
export interface VisitPage {
  readonly partId: string
  readonly preview: Uint8Array<ArrayBuffer>
  /** Where in its picture it lies; null: all of it. */
  readonly corners: Quad | null
  /** Quarter turns clockwise that a person asked for, beyond those that bring its text upright. */
  readonly quarterTurns: number
  /** Millimetres that the longer side of its picture shows, where that is known. */
  readonly longSideMm: number | null
  /** What tells that it was photographed twice; null for a page of a draft that was opened again. */
  readonly fingerprint: Uint8Array<ArrayBuffer> | null
}

/** One person's time at the kiosk. All that is known of them hangs on this object and goes with it. */
export interface Visit {
  readonly id: string
  readonly world: World
  readonly pages: Map<string, VisitPage>
  readonly sealedPages: VisitPages
  submitted: SubmittedDossier | null
  /** Receipts asked for, by the request that asked; see `PrintJob`. */
  readonly printJobs: Map<string, PrintJobState>
  /** How far the page had come, in its own words; null until it has said so. */
  kept: Uint8Array<ArrayBuffer> | null
  /** What this visit was saved as, or went on from. */
  draft: DraftHandle | null
}

/** A visit that a page which has just been loaded may go on with. */
export interface Resumable {
  readonly snapshot: Uint8Array<ArrayBuffer>
  readonly idleForMs: number
  readonly submitted: SubmittedDossier | null
}

export interface VisitEnded {
  readonly kind: 'visitEnded'
}

/** The visits of this kiosk. It has one screen, so whoever comes ends what was left open. */
export interface Visits {
  open(world: World): Promise<string>
  /** Forgets everything of the visit, after what is under way for it; one that is over already is fine. */
  end(visitId: string, reason: EndReason): Promise<void>
  endAll(reason: EndReason): Promise<void>
  /** Ends what can come to nothing any more. Whoever has handed in keeps the visit: their receipt is still to come. */
  endUnsubmitted(reason: EndReason): Promise<void>
  /** The visit that goes on, or null. */
  current(): string | null
  /** Keeps the page's snapshot of a visit in place of the one before. False: the visit is over. */
  keep(visitId: string, snapshot: Uint8Array, idleForMs: number): boolean
  /** What a new page goes on with, after what is under way; null ends a visit that nobody may go on with. */
  resume(): Promise<Resumable | null>
  /** Runs `work` for a visit that is not over, one after the other: an end never falls into the middle of it. */
  use<Value, Failure>(
    visitId: string,
    work: (visit: Visit) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | VisitEnded>>
  /** Tells every visit whose dossier it was. */
  accepted(trackingCode: string, officialCode: string): void
}

/** The page ends a visit that nobody touches; one that could not, because it died, must not keep a person's pages. */
const graceMs = 60_000

/** A call takes its time to arrive: a touch that seems so little later is the same one, told of again. */
const touchSlackMs = 500

/** Pages in a row that may die before anybody has touched one: the screen they die of must not come back for ever. */
const maxResumesUntouched = 2

interface OpenVisit {
  readonly visit: Visit
  ended: boolean
  /** Settles when nothing is under way; never rejects. */
  idle: Promise<unknown>
  cancelTimer: () => void
  touchedAt: number
  resumesUntouched: number
}

export function createVisits(parts: {
  readonly effects: Effects
  /** How long nobody may touch the screen until a visit is over. */
  readonly idleLimitMs: number
  readonly vaultOf: (world: World) => VisitVault
  /** Before a visit begins and ends what was left open, and when nothing of a visit is left here. */
  readonly onOpening: (visitId: string) => Promise<void>
  readonly onEnded: (visitId: string, world: World) => Promise<void>
  /** The key of a visit is gone and its folder could not be removed. The visit is over all the same. */
  readonly onLeftBehind: (world: World, error: unknown) => void
}): Visits {
  const { effects, idleLimitMs, vaultOf, onOpening, onEnded, onLeftBehind } = parts
  const visits = new Map<string, OpenVisit>()

  function queue<Value>(open: OpenVisit, work: () => Promise<Value>): Promise<Value> {
    const done = open.idle.then(work)
    open.idle = done.catch(() => undefined)
    return done
  }

  function logBug(error: unknown): void {
    effects.log(bugIn('visit.end', error))
  }

  function running(): OpenVisit | undefined {
    return [...visits.values()].find(({ ended }) => !ended)
  }

  function arm(open: OpenVisit): void {
    open.cancelTimer()
    open.cancelTimer = effects.schedule(() => {
      end(open.visit.id, 'silent').catch(logBug)
    }, idleLimitMs + graceMs)
  }

  async function end(visitId: string, reason: EndReason): Promise<void> {
    const open = visits.get(visitId)
    if (open === undefined) {
      return
    }
    // From here on nobody may use it, but what has begun (a submission above all) is let through.
    const first = !open.ended
    open.ended = true
    open.cancelTimer()
    await queue(open, async () => {
      const { visit } = open
      for (const page of visit.pages.values()) {
        page.preview.fill(0)
        page.fingerprint?.fill(0)
      }
      visit.pages.clear()
      visit.submitted = null
      visit.kept?.fill(0)
      visit.kept = null
      visit.draft = null
      try {
        await visit.sealedPages.destroy()
      } catch (error) {
        onLeftBehind(visit.world, error)
      }
      visits.delete(visitId)
      await onEnded(visitId, visit.world)
    })
    if (first) {
      effects.log({ event: 'visit.ended', reason })
    }
  }

  async function endAll(reason: EndReason): Promise<void> {
    await Promise.all([...visits.keys()].map((visitId) => end(visitId, reason)))
  }

  return {
    async open(world) {
      const id = newId(effects)
      await onOpening(id)
      await endAll('overtaken')
      const visit: Visit = {
        id,
        world,
        pages: new Map(),
        sealedPages: vaultOf(world).openVisit(id),
        submitted: null,
        printJobs: new Map(),
        kept: null,
        draft: null,
      }
      const open: OpenVisit = {
        visit,
        ended: false,
        idle: Promise.resolve(),
        cancelTimer: () => undefined,
        touchedAt: effects.now().getTime(),
        resumesUntouched: 0,
      }
      visits.set(id, open)
      arm(open)
      effects.log({ event: 'visit.opened', world })
      return id
    },
    end,
    endAll,
    async endUnsubmitted(reason) {
      const endIfUnsubmitted = async (open: OpenVisit): Promise<void> => {
        // Asked after what is under way: it may be the submission.
        if (await queue(open, async () => open.visit.submitted === null)) {
          await end(open.visit.id, reason)
        }
      }
      await Promise.all([...visits.values()].map(endIfUnsubmitted))
    },
    current: () => running()?.visit.id ?? null,
    keep(visitId, snapshot, idleForMs) {
      const open = visits.get(visitId)
      if (open === undefined || open.ended) {
        return false
      }
      open.visit.kept?.fill(0)
      open.visit.kept = new Uint8Array(snapshot)
      const touchedAt = effects.now().getTime() - idleForMs
      if (touchedAt - open.touchedAt > touchSlackMs) {
        open.touchedAt = touchedAt
        open.resumesUntouched = 0
      }
      arm(open)
      return true
    },
    async resume() {
      const open = running()
      if (open === undefined) {
        return null
      }
      // Behind what is under way: a submission that the dead page asked for may just be received.
      return queue(open, async () => {
        const { kept, submitted } = open.visit
        const idleForMs = Math.max(0, effects.now().getTime() - open.touchedAt)
        open.resumesUntouched += 1
        if (kept === null || open.ended || idleForMs >= idleLimitMs || open.resumesUntouched > maxResumesUntouched) {
          // Not awaited: its end waits for this very turn.
          end(open.visit.id, 'failed').catch(logBug)
          return null
        }
        return { snapshot: kept.slice(), idleForMs, submitted }
      })
    },
    async use(visitId, work) {
      const open = visits.get(visitId)
      if (open === undefined || open.ended) {
        return fail({ kind: 'visitEnded' })
      }
      arm(open)
      return queue(open, async () => (open.ended ? fail({ kind: 'visitEnded' }) : work(open.visit)))
    },
    accepted(trackingCode, officialCode) {
      for (const { visit } of visits.values()) {
        if (visit.submitted?.trackingCode === trackingCode) {
          visit.submitted = { ...visit.submitted, officialCode }
        }
      }
    },
  }
}
