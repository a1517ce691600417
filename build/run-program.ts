import { spawn } from 'node:child_process'
import { projectFolder } from './project-folder.ts'

/** How a program ended; `output` is empty unless it was captured. */
export interface ProgramEnd {
  readonly code: number
  readonly output: string
}

/** Runs a program in the project's folder and waits for its end; its output goes to the terminal unless captured. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly capture?: boolean; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: { ...process.env, ...options.environment },
      stdio: options.capture === true ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}
