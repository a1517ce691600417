import { app, utilityProcess } from 'electron'
import type { StartWorker } from '../imaging/bounded-worker.ts'

/** Starts the worker as a utility process: the fuses leave no other way to run a program of ours beside this one. */
export function utilityWorker(entry: string): StartWorker {
  return ({ onAnswer, onEnd }) => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'imaging', env: {}, stdio: 'ignore' })
    child.on('message', onAnswer)
    child.on('exit', onEnd)
    return {
      // A port between processes has no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      post: (job) => child.postMessage(job),
      residentBytes() {
        const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid)
        return metric === undefined ? null : metric.memory.workingSetSize * 1024
      },
      kill() {
        child.kill()
      },
    }
  }
}
