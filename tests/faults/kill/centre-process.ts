import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { projectFolder } from '../../../build/project-folder.ts'
import { poll } from '../../shells/running-shell.ts'

/** A Centre in a process of its own that can be killed and comes back on the same port. */
export interface CentreProcess {
  readonly url: string
  readonly publicKey: string
  /** Ends it with SIGKILL and starts it again. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function startCentre(dataFolder: string): Promise<CentreProcess> {
  let running = await listen(dataFolder, '0')
  const { url, publicKey } = running
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const { child } = running
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  return {
    url,
    publicKey,
    async restart() {
      await end('SIGKILL')
      running = await listen(dataFolder, new URL(url).port)
    },
    close: () => end('SIGTERM'),
  }
}

async function listen(
  dataFolder: string,
  port: string,
): Promise<{ readonly child: ChildProcess; readonly url: string; readonly publicKey: string }> {
  const child = spawn(process.execPath, [join(projectFolder, 'dist', 'main', 'centre.js')], {
    env: { PATH: process.env['PATH'] ?? '', MOTCUA_CENTRE_DATA: dataFolder, MOTCUA_CENTRE_PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails in the middle must not leave it running beside the next one.
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return poll('the Centre', () => {
    if (child.exitCode !== null) throw new Error(`the Centre ended\n${output}`)
    const url = /^Centre: (http:\S+)$/m.exec(output)?.[1]
    const publicKey = /^Key for kiosks: (centre-\S+)$/m.exec(output)?.[1]
    return url === undefined || publicKey === undefined ? null : { child, url, publicKey }
  })
}
