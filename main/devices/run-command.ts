import { type ChildProcess, spawn } from 'node:child_process'

export interface CommandEnd {
  /** Null when the program could not be started or was ended. */
  readonly code: number | null
  readonly output: Uint8Array<ArrayBuffer>
}

/**
 * Runs a program of the system without a shell, its messages in English. Never rejects, and never takes longer than its
 * time: the program and all it started are then killed, and what it has said so far counts as its output.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  {
    input,
    timeoutMs,
    maxOutput,
  }: { readonly input?: Uint8Array; readonly timeoutMs: number; readonly maxOutput: number },
): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      // A process group of its own, so that helpers which hold the output open can be ended with it.
      detached: process.platform !== 'win32',
      env: { ...process.env, LC_ALL: 'C' },
    })
    const chunks: Buffer[] = []
    let size = 0
    const end = (code: number | null) => {
      clearTimeout(timer)
      resolve({ code, output: new Uint8Array(Buffer.concat(chunks)) })
    }
    // `close` is not waited for after a kill: a program stuck in a driver ends late, or not before its cable is pulled.
    const giveUp = () => {
      kill(child)
      child.stdout.destroy()
      child.stdin.destroy()
      child.unref()
      end(null)
    }
    const timer = setTimeout(giveUp, timeoutMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxOutput) giveUp()
      else chunks.push(chunk)
    })
    // A program that ends without reading its input breaks the pipe; its exit code tells the rest.
    child.stdin.on('error', () => undefined)
    child.on('error', () => end(null))
    child.on('close', (code) => end(code))
    child.stdin.end(input)
  })
}

/** SIGKILL, because a program that hangs in a driver may well ignore a request. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') return void child.kill('SIGKILL')
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The whole group had ended by itself in the meantime.
  }
}
