import type { LaterOutcome } from './printer.ts'

/** The name that `lp` says it gave the job, e.g. `receipts-42`; null where it says none. */
export function jobNamed(answer: string, queue: string): string | null {
  const name = /^request id is (\S+)/m.exec(answer)?.[1]
  // A queue of this name and a number, and nothing else: it becomes an argument of `cancel`.
  return name?.startsWith(`${queue}-`) === true && /^\d+$/.test(name.slice(queue.length + 1)) ? name : null
}

/**
 * How a job of `lpstat -l -o` ended; null where it is not listed.
 *
 * A block is a line that begins with the job's name and lines that are indented. CUPS 2.4 tells of a job that went
 * through as `processing-to-stop-point`, newer ones as `job-completed-successfully`. With neither it was cancelled, or
 * given up in the middle.
 */
export function endOfJob(answer: string, name: string): LaterOutcome | null {
  const block = answer.split(/^(?=\S)/m).find((lines) => lines.split(/\s/, 1)[0] === name)
  if (block === undefined) return null
  return /Alerts:.*(?:job-completed-successfully|processing-to-stop-point)/.test(block) ? 'printed' : 'notKnown'
}
