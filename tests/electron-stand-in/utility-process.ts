import { fork } from 'node:child_process'
import type { UtilityProcess, utilityProcess as ElectronUtilityProcess } from 'electron'

const parentPort = new URL('./parent-port.ts', import.meta.url).href

/** Utility processes as processes of Node. Their sandbox is not modelled. */
export const utilityProcess: Pick<typeof ElectronUtilityProcess, 'fork'> = {
  fork(entry, args = [], { env } = {}) {
    const child = fork(entry, args, {
      serialization: 'advanced',
      env: { ...env },
      execArgv: ['--import', parentPort],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const methods = {
      postMessage: (message: unknown) => void child.send(message as never, () => undefined),
      kill: () => child.kill('SIGKILL'),
    }
    return new Proxy(child, {
      get(target, name) {
        const own: unknown = Reflect.get(methods, name) ?? Reflect.get(target, name)
        return typeof own === 'function' ? (own as (...given: never[]) => unknown).bind(target) : own
      },
    }) as unknown as UtilityProcess
  },
}
