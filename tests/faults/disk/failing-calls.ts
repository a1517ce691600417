import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** Whether this machine lets one process fail another's system calls; why not, where it does not. */
export function whyNoInjection(): string | null {
  if (process.platform !== 'linux') return 'system calls are only failed on Linux'
  const tried = spawnSync('strace', ['-o', '/dev/null', '-e', 'inject=fsync:error=EIO', 'true'])
  if (tried.error !== undefined) return 'strace is not installed (Debian: apt-get install strace)'
  return tried.status === 0 ? null : 'this machine forbids tracing'
}

/**
 * Lets every call of a name fail in a process, from when this resolves until what it hands back is called. Fails by
 * strace's injection: the call never reaches the kernel.
 *
 * `threads`: SQLite works in the first one, files of pages are written in all the others.
 */
export async function failCalls(
  pid: number,
  call: string,
  error: string,
  threads: 'all' | 'first',
): Promise<() => Promise<void>> {
  const which = threads === 'all' ? ['-f', '-p', String(pid)] : ['-p', String(pid)]
  const tracer = spawn('strace', [...which, '-e', `trace=${call}`, '-e', `inject=${call}:error=${error}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // One that is left goes on failing a process that is somebody else's by then. SIGTERM: it lets go of its tracee.
  onTestFinished(() => void tracer.kill('SIGTERM'))
  const ended = once(tracer, 'exit')
  await new Promise<void>((resolve, reject) => {
    let said = ''
    tracer.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('attached')) resolve()
    })
    tracer.once('exit', () => reject(new Error(`strace ended: ${said}`)))
  })
  return async () => {
    tracer.kill('SIGTERM')
    await ended
  }
}
