import { spawn } from 'node:child_process'

export interface CommandEnd {
  /** Null when the program could not be started or was ended. */
  readonly code: number | null
  readonly output: Uint8Array<ArrayBuffer>
}

/** Runs a program of the system without a shell, its messages in English. Never rejects. */
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
      timeout: timeoutMs,
      env: { ...process.env, LC_ALL: 'C' },
    })
    const chunks: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxOutput) child.kill()
      else chunks.push(chunk)
    })
    // A program that ends without reading its input breaks the pipe; its exit code tells the rest.
    child.stdin.on('error', () => undefined)
    child.on('error', () => resolve({ code: null, output: new Uint8Array() }))
    child.on('close', (code) => resolve({ code, output: new Uint8Array(Buffer.concat(chunks)) }))
    child.stdin.end(input)
  })
}
