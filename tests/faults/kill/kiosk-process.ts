import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { projectFolder } from '../../../build/project-folder.ts'
import { bufferBase64 } from '../../../main/shell/buffer-base64.ts'
import type { Contract, MethodName } from '../../../shared/contract/contract.ts'
import type { MethodInput, MethodResult } from '../../../shared/contract/method.ts'
import { createWire } from '../../../shared/contract/wire.ts'
import { rawRequest } from '../../shells/raw-request.ts'

/** A process of the built program, spoken to through the contract as its page would. */
export interface KioskProcess {
  /** Null when the process died before it answered. */
  call<Name extends MethodName>(
    name: Name,
    input: MethodInput<Contract[Name]>,
  ): Promise<MethodResult<Contract[Name]> | null>
  /** Ends it without a word, as a power cut or the system's out-of-memory killer would. */
  kill(): Promise<void>
  /** Asks it to end. */
  close(): Promise<void>
}

/** A process that is still starting: it may be killed before it serves. */
export interface StartingKiosk {
  /** Null when it ended before it served. */
  readonly ready: Promise<KioskProcess | null>
  kill(): Promise<void>
  /** Its process, for whoever disturbs it from outside. */
  readonly pid: number
  /** Why it did not serve, in its own words to whoever started it. */
  said(): string
  /** What it wrote to its error stream so far. */
  log(): string
}

const wire = createWire(bufferBase64)

/** Starts the built browser shell without a browser: all of the product but the screen. */
export function startKiosk(dataFolder: string, environment: Readonly<Record<string, string>> = {}): StartingKiosk {
  const child = spawn(process.execPath, [join(projectFolder, 'dist', 'main', 'browser.js'), '--no-browser'], {
    env: { ...process.env, ...environment, MOTCUA_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails in the middle must not leave it running beside the next one.
  onTestFinished(() => void child.kill('SIGKILL'))
  let log = ''
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = (signal: 'SIGKILL' | 'SIGTERM') => async (): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return {
    pid: child.pid ?? 0,
    said: () => said,
    log: () => log,
    kill: end('SIGKILL'),
    ready: enter(child, ended).then((door) =>
      door === null
        ? null
        : { call: (name, input) => call(door, name, input), kill: end('SIGKILL'), close: end('SIGTERM') },
    ),
  }
}

interface Door {
  readonly origin: string
  readonly cookie: string
}

/** Waits for the printed address and trades its secret for the cookie. */
async function enter(child: ChildProcess, ended: Promise<void>): Promise<Door | null> {
  const printed = new Promise<URL>((resolve) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const address = /^Open (http:\S+)$/m.exec(output)?.[1]
      if (address !== undefined) resolve(new URL(address))
    })
  })
  const url = await Promise.race([printed, ended.then(() => null)])
  if (url === null) return null
  const answer = await orNull(rawRequest(url.origin, { path: url.pathname }))
  const cookie = String(answer?.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  return answer === null ? null : { origin: url.origin, cookie }
}

async function call<Name extends MethodName>(
  { origin, cookie }: Door,
  name: Name,
  input: MethodInput<Contract[Name]>,
): Promise<MethodResult<Contract[Name]> | null> {
  const headers = { 'content-type': 'application/json', origin, cookie }
  const body = wire.encode(input)
  const answer = await orNull(rawRequest(origin, { path: `/rpc/${name}`, method: 'POST', headers, body }))
  if (answer === null) return null
  if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`)
  const decoded = wire.decode(answer.text)
  if (!decoded.ok) throw new Error(`${name} answered something that is not on the wire`)
  return decoded.value as MethodResult<Contract[Name]>
}

/** A connection that breaks off is what a killed process looks like from outside. */
async function orNull<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
