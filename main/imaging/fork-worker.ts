import { fork, type ForkOptions } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { StartWorker } from './bounded-worker.ts'

/** Megabytes of script memory; pixels lie outside of it. */
const heapMegabytes = 256

/** Pages of memory are of this size on every machine that kiosks are built of. */
const memoryPage = 4096

/** How the worker's process is started, here and where it is measured. */
export const workerOptions = {
  serialization: 'advanced',
  // It inherits no environment: nothing of it is its business. One arena: glibc's usual eight keep what was freed in
  // each, which made the process half as large again. And pixels apart from the rest, or what is freed is never handed
  // back: it learns to keep pieces of up to 32 MB.
  env: { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '1048576' },
  execArgv: [`--max-old-space-size=${heapMegabytes}`],
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
} as const satisfies ForkOptions

/** Starts the worker as a Node process of its own. @param entry its built program, or its source in tests */
export function forkWorker(entry: string): StartWorker {
  return ({ onAnswer, onEnd }) => {
    const child = fork(entry, workerOptions)
    let ended = false
    const end = (): void => {
      if (ended) return
      ended = true
      onEnd()
    }
    child.on('message', onAnswer)
    child.on('exit', end)
    child.on('error', end)
    return {
      post(job) {
        // A child that has just died tells so by its exit; what was not sent is answered by that.
        child.send(job, () => undefined)
      },
      residentBytes: () => (child.pid === undefined ? null : residentBytesOf(child.pid)),
      kill() {
        child.kill('SIGKILL')
      },
    }
  }
}

/** From Linux's own table; null elsewhere, and for a process that is gone. */
function residentBytesOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * memoryPage
  } catch {
    return null
  }
}
