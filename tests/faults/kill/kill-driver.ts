import type { Draws } from '../seeded-draws.ts'
import { type Attempt, attemptOf } from './attempt.ts'
import { handIn, type Moment, type Submission } from './hand-in.ts'
import { type KioskProcess, startKiosk } from './kiosk-process.ts'
import { readRemains, type Remains, type Stage, stageBetween } from './stage-of-death.ts'

/** The span that a kill falls into: a start, a submission, or anything from the first page to the printed receipt. */
export type Span = 'start' | 'submission' | 'visit'

/** What became of all attempts, before the Centre's books are looked into. */
export interface KillRecord {
  readonly attempts: readonly Attempt[]
  /** Tracking codes that the kiosk said, by the attempt's number, those that a repeat brought out among them. */
  readonly acknowledged: ReadonlyMap<number, string>
  /** Attempts whose answer was cut off, and that were asked for again with the same key after the restart. */
  readonly askedAgain: number
  readonly killsIn: Readonly<Record<Span, number>>
  /** How far the dossier of a killed submission or visit had come. */
  readonly stages: ReadonlyMap<Stage, number>
  /** Milliseconds of each span when nobody disturbs it: what the kill's moment was drawn from. */
  readonly spanMs: Readonly<Record<Span, number>>
}

/** Kills reach a little beyond the span that was measured, so that some come right after the answer. */
const beyond = 1.15
const undisturbedVisits = 3

/**
 * Hands in one dossier after the other to real processes and kills each at a moment drawn evenly from a span, then
 * starts the next one and, as a page would, asks again for the answer that was cut off.
 */
export async function driveKills(parts: {
  readonly dataFolder: string
  readonly centreFolder: string
  readonly environment: Readonly<Record<string, string>>
  readonly draws: Draws
  readonly kills: number
  /** Called once a round at a random moment of the span, e.g. to kill the Centre. */
  readonly disturb?: () => void
}): Promise<KillRecord> {
  const { dataFolder, centreFolder, environment, draws } = parts
  const attempts: Attempt[] = []
  const acknowledged = new Map<number, string>()
  const killsIn = { start: 0, submission: 0, visit: 0 }
  const stages = new Map<Stage, number>()
  let askedAgain = 0
  let unanswered: { readonly attempt: Attempt; readonly submission: Submission } | null = null

  function nextAttempt(): Attempt {
    const attempt = attemptOf(attempts.length)
    attempts.push(attempt)
    return attempt
  }

  async function start(): Promise<KioskProcess> {
    const starting = startKiosk(dataFolder, environment)
    const kiosk = await starting.ready
    if (kiosk === null) throw new Error(`the kiosk did not start again\n${starting.said()}${starting.log()}`)
    if (unanswered !== null) {
      const { attempt, submission } = unanswered
      const answer = await kiosk.call('dossier.submit', submission)
      askedAgain += 1
      unanswered = null
      if (answer?.ok === true) acknowledged.set(attempt.number, answer.value.trackingCode)
      else if (answer?.failure.kind !== 'visitEnded') throw new Error(`asked again: ${JSON.stringify(answer)}`)
    }
    return kiosk
  }

  /** Hands in the next attempt and keeps book of what was promised. */
  async function visit(kiosk: KioskProcess, onMoment: (moment: Moment) => void): Promise<void> {
    const attempt = nextAttempt()
    await handIn(kiosk, attempt, await attempt.pictures(), (moment) => {
      if (moment.kind === 'submitting') unanswered = { attempt, submission: moment.submission }
      if (moment.kind === 'acknowledged') {
        unanswered = null
        acknowledged.set(attempt.number, moment.trackingCode)
      }
      onMoment(moment)
    })
  }

  async function killStart(delay: number): Promise<void> {
    const starting = startKiosk(dataFolder, environment)
    await after(delay, () => starting.kill())
  }

  async function killVisit(span: 'submission' | 'visit', delay: number): Promise<void> {
    const kiosk = await start()
    const before = readRemains(dataFolder, centreFolder)
    const { promise: killed, resolve } = Promise.withResolvers<void>()
    await visit(kiosk, ({ kind }) => {
      if (kind === (span === 'submission' ? 'submitting' : 'opening')) {
        void after(delay, () => kiosk.kill()).then(resolve)
      }
    })
    await killed
    count(stages, stageAfter(before))
  }

  function stageAfter(before: Remains): Stage {
    return stageBetween(before, readRemains(dataFolder, centreFolder))
  }

  const spanMs = await measureSpans({ start, visit })
  for (let kill = 0; kill < parts.kills; kill += 1) {
    const span = spanOf(draws.fraction())
    const delay = draws.fraction() * spanMs[span] * beyond
    if (parts.disturb !== undefined) void after(draws.fraction() * spanMs[span], async () => parts.disturb?.())
    killsIn[span] += 1
    await (span === 'start' ? killStart(delay) : killVisit(span, delay))
  }
  await (await start()).close()
  return { attempts, acknowledged, askedAgain, killsIn, stages, spanMs }
}

/** Most kills go where a dossier changes hands; a start does little, and a visit is mostly pictures being judged. */
function spanOf(fraction: number): Span {
  if (fraction < 0.7) return 'submission'
  return fraction < 0.85 ? 'visit' : 'start'
}

async function measureSpans(parts: {
  readonly start: () => Promise<KioskProcess>
  readonly visit: (kiosk: KioskProcess, onMoment: (moment: Moment) => void) => Promise<void>
}): Promise<Readonly<Record<Span, number>>> {
  const startedAt = performance.now()
  const kiosk = await parts.start()
  const longest = { start: performance.now() - startedAt, submission: 0, visit: 0 }
  for (let visit = 0; visit < undisturbedVisits; visit += 1) {
    const at = new Map<Moment['kind'], number>()
    await parts.visit(kiosk, ({ kind }) => at.set(kind, performance.now()))
    const between = (from: Moment['kind'], to: Moment['kind']): number => (at.get(to) ?? 0) - (at.get(from) ?? 0)
    // Not the first one's: it finds everything cold.
    if (visit > 0) {
      longest.submission = Math.max(longest.submission, between('submitting', 'acknowledged'))
      longest.visit = Math.max(longest.visit, between('opening', 'printed'))
    }
  }
  await kiosk.close()
  return longest
}

/** The one place where real time passes on purpose: a kill has to fall into the middle of what another process does. */
function after(ms: number, task: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => void task().then(resolve, reject), ms)
  })
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
