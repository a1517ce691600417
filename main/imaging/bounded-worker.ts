import type { Effects } from '../effects.ts'
import type { ImagingJob } from './imaging-job.ts'

/** A process that answers one message with one message, as each shell starts it. */
export interface WorkerProcess {
  post(job: ImagingJob): void
  /** Bytes of memory that it holds, or null where the system does not tell. */
  residentBytes(): number | null
  kill(): void
}

export interface WorkerEvents {
  readonly onAnswer: (answer: unknown) => void
  /** It has ended, of itself or because it was killed. */
  readonly onEnd: () => void
}

export type StartWorker = (events: WorkerEvents) => WorkerProcess

/** A process that may die of its work, started when there is some. */
export interface BoundedWorker {
  /** Its answer, or null when it took too long or too much memory, or died. One job at a time. */
  run(job: ImagingJob, withinMs: number): Promise<unknown>
  /** Starts the process before there is work. */
  start(): void
  /** Kills the process; what it was working on is answered with null. False: there was none. */
  end(): boolean
}

const lookEveryMs = 100

/** Bounds a worker in time and memory: it is killed when it passes either, and started anew for the next job. */
export function createBoundedWorker(parts: {
  readonly start: StartWorker
  readonly mostBytes: number
  readonly effects: Pick<Effects, 'schedule'>
}): BoundedWorker {
  const { start, mostBytes, effects } = parts
  let worker: WorkerProcess | null = null
  let settle: ((answer: unknown) => void) | null = null

  function ensureWorker(): WorkerProcess {
    if (worker !== null) return worker
    const started = start({
      onAnswer(answer) {
        if (worker === started) settle?.(answer)
      },
      onEnd() {
        // One that was killed may end after the next has been started.
        if (worker !== started) return
        worker = null
        settle?.(null)
      },
    })
    worker = started
    return started
  }

  function end(): boolean {
    const dying = worker
    worker = null
    dying?.kill()
    settle?.(null)
    return dying !== null
  }

  return {
    async run(job, withinMs) {
      const answer = new Promise<unknown>((resolve) => {
        settle = resolve
      })
      const busy = ensureWorker()
      const next: { cancel: (() => void) | null } = { cancel: null }
      const look = (): void => {
        next.cancel = effects.schedule(() => {
          if ((busy.residentBytes() ?? 0) > mostBytes) end()
          else look()
        }, lookEveryMs)
      }
      look()
      const cancelTimer = effects.schedule(end, withinMs)
      busy.post(job)
      const answered = await answer
      settle = null
      cancelTimer()
      next.cancel?.()
      return answered
    },
    start: () => void ensureWorker(),
    end,
  }
}
