import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { projectFolder } from '../../../build/project-folder.ts'
import { centreFolder } from '../../../main/centre/http/centre-folder.ts'
import { connectTo, testKioskKey } from '../../../main/centre/http/centre-fixture.ts'
import { readCentreKey } from '../../../main/centre/http/centre-key-text.ts'
import { openEnrolledKiosks } from '../../../main/centre/http/enrolled-kiosks.ts'
import { sealedEnvelope } from '../../../main/centre/envelope-fixture.ts'
import { systemEffects } from '../../../main/shell/system-effects.ts'
import { createSealing } from '../../../main/vault/sealing.ts'
import { rawRequest } from '../../shells/raw-request.ts'
import { inForm } from '../fault-form.ts'
import { signedRequest } from './signed-requests.ts'

const seconds = inForm({ short: 3, long: 30 })
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** The built Centre in a process of its own, as it ships. */
async function startCentreProcess(
  folder: string,
): Promise<{ readonly origin: string; readonly publicKey: Uint8Array }> {
  const child = spawn(process.execPath, [join(projectFolder, 'dist', 'main', 'centre.js')], {
    env: { ...process.env, MOTCUA_CENTRE_DATA: folder, MOTCUA_CENTRE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  closing.push(async () => {
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
  let output = ''
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [, origin, key] = /^Centre: (\S+)\nKey for kiosks: (\S+)$/m.exec(output) ?? []
      if (origin !== undefined && key !== undefined) resolve({ origin, publicKey: readCentreKey(key) })
    })
  })
}

interface Flooded {
  readonly sent: number
  readonly statuses: Readonly<Record<string, number>>
}

function flood(args: readonly string[]): Promise<Flooded> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('flood.ts', import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.once('exit', () => resolve(JSON.parse(output) as Flooded)))
}

test(
  `a flood of ${seconds} s lets nobody in and keeps no kiosk out`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-flood-'))
    closing.push(() => rm(folder, { recursive: true, force: true }))
    const { origin, publicKey } = await startCentreProcess(folder)
    const key = testKioskKey(1)
    const kiosks = openEnrolledKiosks(centreFolder(folder), systemEffects)
    if (!kiosks.ok) throw new Error(kiosks.failure.kind)
    kiosks.value.enrol(key.publicText, 'Sảnh 1', '2026-11-23T08:00:00+07:00')
    kiosks.value.close()
    const captured = signedRequest({ key, at: systemEffects.now(), nonce: 'c'.repeat(32) })
    expect((await rawRequest(origin, captured)).status).toBe(200)

    const flooding = flood([new URL(origin).port, String(seconds), key.kioskId, JSON.stringify(captured)])
    const over = new AbortController()
    void flooding.then(() => over.abort())
    const sealing = await createSealing(systemEffects)
    const delivered: string[] = []
    const times: number[] = []
    while (!over.signal.aborted) {
      // A new connection each time: what a kiosk that was just switched on has.
      const { port, close } = connectTo({ origin, publicKey, key, effects: systemEffects, sealing })
      const sent = sealedEnvelope({ sealing, publicKey, effects: systemEffects, departmentId: 'commune' })
      const startedAt = performance.now()
      expect(await port.deliver(sent)).toMatchObject({ ok: true })
      times.push(performance.now() - startedAt)
      delivered.push(sent.dossierId)
      close()
    }
    const { sent, statuses } = await flooding
    const [median = 0, worst = 0] = [0.5, 1].map(
      (share) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1],
    )
    const told = {
      seconds,
      sent,
      statuses,
      delivered: delivered.length,
      medianMs: Math.round(median),
      worstMs: Math.round(worst),
    }
    console.log(`flood: ${JSON.stringify(told)}`)
    expect(sent).toBeGreaterThan(seconds * 50)
    // Nobody in: every answer is a refusal, and the register holds what the kiosk delivered and nothing else.
    expect(Object.keys(statuses).filter((status) => !/^4\d\d$|^none$/.test(status))).toEqual([])
    expect((await readdir(join(centreFolder(folder), 'documents'))).toSorted()).toEqual(delivered.toSorted())
    expect(delivered.length).toBeGreaterThan(0)
  },
  inForm({ short: 60_000, long: 120_000 }),
)
