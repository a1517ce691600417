import type { Effects } from '../effects.ts'
import { inTurn } from '../in-turn.ts'
import type { DeviceState } from './device-state.ts'
import { endOfJob, jobNamed } from './cups-job.ts'
import { canPrint, type LaterOutcome, type Printer } from './printer.ts'
import { runCommand } from './run-command.ts'

const timeoutMs = 10_000
const maxOutput = 64 * 1024

/** A list of jobs: CUPS remembers 500 of them where nobody tells it otherwise, and says some 200 bytes of each. */
const maxList = 4 * 1024 * 1024

/** How often CUPS is asked what has become of a job; nobody waits for the answer. */
const askEveryMs = 2_000

/** A paper that has not come out by then, counted from the end of its visit, has nobody waiting for it. */
const takeBackMs = 60_000

/** A paper that has not come out by then is of a visit long over: CUPS has not answered, nor heard it taken back. */
const followMs = 60 * 60_000

/** The programs of CUPS. */
export interface CupsPrograms {
  readonly lp: string
  readonly lpstat: string
  readonly cancel: string
}

/**
 * A queue of CUPS for A5 paper.
 *
 * CUPS takes the job and prints it when it can, so that the best it can say at once is `handedOver`; it is asked until
 * it tells how the job ended. What has not come out a minute after the visit is taken back: with paper in the printer
 * again it would lie in the tray before somebody else, and until then in the spool.
 */
export function createCupsPrinter({
  queue,
  schedule,
  programs = { lp: 'lp', lpstat: 'lpstat', cancel: 'cancel' },
}: {
  readonly queue: string
  readonly schedule: Effects['schedule']
  readonly programs?: CupsPrograms
}): Printer {
  const turn = inTurn()
  /** Jobs that have not ended yet; told how it ended, one is followed no more. */
  const followed = new Map<string, (end: LaterOutcome) => void>()
  const takingBack = new Set<() => void>()
  let closed = false

  async function ask(args: readonly string[], atMost = maxOutput): Promise<string | null> {
    const { code, output } = await runCommand(programs.lpstat, args, { timeoutMs, maxOutput: atMost })
    return code === 0 ? Buffer.from(output).toString('utf8') : null
  }

  async function status(): Promise<DeviceState> {
    const answer = await ask(['-p', queue])
    return answer === null ? 'offline' : stateOfQueue(answer)
  }

  /** How the job ended, or null while it has not, or CUPS does not answer. */
  async function lookFor(name: string): Promise<LaterOutcome | null> {
    const open = await ask(['-W', 'not-completed', '-o', queue], maxList)
    if (open === null || endOfJob(open, name) !== null) return null
    // It has ended, whatever is heard of its end.
    const ended = await ask(['-l', '-W', 'completed', '-o', queue], maxList)
    if (ended === null) return 'notKnown'
    // In neither list: CUPS was told to keep no history.
    return endOfJob(ended, name) ?? 'handedOver'
  }

  function follow(name: string): Promise<LaterOutcome> {
    const { promise, resolve } = Promise.withResolvers<LaterOutcome>()
    let cancel = schedule(look, askEveryMs)
    const cancelGivingUp = schedule(() => letGo(name), followMs)
    function look(): void {
      void lookFor(name).then((end) => {
        if (end !== null) followed.get(name)?.(end)
        else if (followed.has(name)) cancel = schedule(look, askEveryMs)
      })
    }
    followed.set(name, (end) => {
      cancel()
      cancelGivingUp()
      followed.delete(name)
      resolve(end)
    })
    return promise
  }

  /** Takes a job back and asks no more: nobody will say whether it came out after all. */
  function letGo(name: string): void {
    takeBack(name)
    followed.get(name)?.('notKnown')
  }

  function takeBack(name: string): void {
    void runCommand(programs.cancel, [name], { timeoutMs, maxOutput })
  }

  return {
    status: () => turn(status),
    print: (job) =>
      turn(async () => {
        const state = await status()
        if (!canPrint(state)) return { kind: 'notReady', state }
        // The title shows up in logs of CUPS: the job's id and nothing of the person.
        const args = ['-d', queue, '-t', job.id, '-o', 'media=A5', '-o', 'fit-to-page', '-']
        const { code, output } = await runCommand(programs.lp, args, { input: await job.pdf(), timeoutMs, maxOutput })
        if (code === 0) {
          const name = jobNamed(Buffer.from(output).toString('utf8'), queue)
          if (name === null) return { kind: 'handedOver', spooledAs: null, later: Promise.resolve('handedOver') }
          const later = follow(name)
          // Asked to end while `lp` ran: what it has just taken is taken back too.
          if (closed) letGo(name)
          return { kind: 'handedOver', spooledAs: name, later }
        }
        // Ended from outside it may have handed the job over already; refused by CUPS it has not.
        return code === null ? { kind: 'notKnown' } : { kind: 'notReady', state: 'offline' }
      }),
    followAgain(name) {
      const later = follow(name)
      takeBack(name)
      return later
    },
    forget() {
      const ofVisit = [...followed.keys()]
      if (ofVisit.length === 0) return
      const cancel = schedule(() => {
        takingBack.delete(cancel)
        // What became of it the next look tells: cancelled, or out after all.
        for (const name of ofVisit) if (followed.has(name)) takeBack(name)
      }, takeBackMs)
      takingBack.add(cancel)
    },
    close() {
      closed = true
      for (const cancel of takingBack) cancel()
      for (const name of followed.keys()) letGo(name)
    },
  }
}

/** Reads `lpstat -p`: the state of the queue in its first line, the printer's own reasons below. */
export function stateOfQueue(answer: string): DeviceState {
  const words = answer.toLowerCase()
  if (/media-empty|out of paper|media-needed/.test(words)) return 'paperOut'
  if (/cover-open|door-open/.test(words)) return 'coverOpen'
  if (/media-jam/.test(words)) return 'jammed'
  if (/disabled|offline|connecting-to-device|not responding|unplugged/.test(words)) return 'offline'
  if (/media-low/.test(words)) return 'paperLow'
  return /is idle|now printing/.test(words) ? 'ready' : 'offline'
}
