import { spawn } from 'node:child_process'

/** Runs a program in place of this process: it hears the signals, ends in its own order, and this process follows it. */
export function runInFront(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
