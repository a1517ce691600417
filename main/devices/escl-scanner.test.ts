import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createEsclScanner } from './escl-scanner.ts'

const notReady = { ok: false, failure: { kind: 'scannerNotReady' } }
const page = Uint8Array.of(0xff, 0xd8, 1, 2, 3)

type Answers = Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A scanner that answers as it is told, and what was asked of it. */
async function play(answers: Answers) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const question = `${request.method} ${request.url}`
    asked.push(question)
    request.resume().on('end', () => {
      const answer = answers[question]
      if (answer === undefined) response.writeHead(404).end()
      else answer(response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const scanner = createEsclScanner({ url: `http://127.0.0.1:${port}/eSCL/`, schedule: effects.schedule })
  return { scanner, asked, effects }
}

const idle = '<scan:ScannerStatus><pwg:State>Idle</pwg:State></scan:ScannerStatus>'
const jobAt = (location: string) => (response: ServerResponse) => response.writeHead(201, { location }).end()

it('is ready when it says that it is idle, and scans the glass', async () => {
  const { scanner, asked } = await play({
    'GET /eSCL/ScannerStatus': (response) => response.end(idle),
    'POST /eSCL/ScanJobs': jobAt('/eSCL/ScanJobs/7'),
    'GET /eSCL/ScanJobs/7/NextDocument': (response) => response.end(page),
    'DELETE /eSCL/ScanJobs/7': (response) => response.end(),
  })
  expect(await scanner.status()).toBe('ready')
  expect(await scanner.scan()).toEqual({ ok: true, value: page })
  expect(asked.slice(1)).toEqual([
    'POST /eSCL/ScanJobs',
    'GET /eSCL/ScanJobs/7/NextDocument',
    'DELETE /eSCL/ScanJobs/7',
  ])
})

it('asks again while the lamp warms up', async () => {
  let times = 0
  // By the time that an answer is read, the pause after it is over.
  function hurry(): void {
    effects.advance(1_000)
    if (times < 3) setImmediate(hurry)
  }
  const { scanner, effects } = await play({
    'POST /eSCL/ScanJobs': jobAt('/eSCL/ScanJobs/7'),
    'GET /eSCL/ScanJobs/7/NextDocument': (response) => {
      times += 1
      if (times > 2) response.end(page)
      else response.writeHead(503).end()
      if (times === 1) setImmediate(hurry)
    },
  })
  expect(await scanner.scan()).toEqual({ ok: true, value: page })
  expect(times).toBe(3)
})

it('never goes to another machine, whatever the scanner names', async () => {
  const { scanner, asked } = await play({
    'POST /eSCL/ScanJobs': jobAt('http://198.51.100.1:9/eSCL/ScanJobs/7'),
    'GET /eSCL/ScanJobs/7/NextDocument': (response) => response.end(page),
  })
  expect(await scanner.scan()).toEqual({ ok: true, value: page })
  expect(asked).toContain('GET /eSCL/ScanJobs/7/NextDocument')
  const astray = await play({
    'GET /eSCL/ScannerStatus': (response) => response.writeHead(302, { location: 'http://198.51.100.1/' }).end(),
  })
  expect(await astray.scanner.status()).toBe('absent')
})

it.each<[string, Answers]>([
  ['refuses the job', { 'POST /eSCL/ScanJobs': (response) => response.writeHead(409).end() }],
  ['names no job', { 'POST /eSCL/ScanJobs': (response) => response.writeHead(201).end() }],
  ['has no page', { 'POST /eSCL/ScanJobs': jobAt('/eSCL/ScanJobs/7') }],
  [
    'hangs up in the middle of the page',
    {
      'POST /eSCL/ScanJobs': jobAt('/eSCL/ScanJobs/7'),
      'GET /eSCL/ScanJobs/7/NextDocument': (response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write(page, () => response.destroy())
      },
    },
  ],
])('is not ready when it %s', async (_what, answers) => {
  const { scanner } = await play(answers)
  expect(await scanner.scan()).toEqual(notReady)
})

it('is absent when nobody answers, and jammed when it says that it stands', async () => {
  const { scanner } = await play({
    'GET /eSCL/ScannerStatus': (response) => response.end(idle.replace('Idle', 'Stopped')),
  })
  expect(await scanner.status()).toBe('jammed')
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const none = createEsclScanner({ url: 'http://127.0.0.1:9/eSCL', schedule: effects.schedule })
  expect([await none.status(), await none.scan()]).toEqual(['absent', notReady])
})
