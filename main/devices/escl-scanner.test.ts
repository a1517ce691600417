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

/** A scanner that answers as it is told, and what was asked of it. `onHead`: an answer has begun to arrive. */
async function play(answers: Answers, onHead: (url: string) => void = () => undefined, feeder = false) {
  const asked: string[] = []
  const bodies: string[] = []
  const server = createServer((request, response) => {
    const question = `${request.method} ${request.url}`
    asked.push(question)
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      bodies.push(Buffer.concat(parts).toString())
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
  const scanner = createEsclScanner({
    url: `http://127.0.0.1:${port}/eSCL/`,
    feeder,
    schedule(task, ms) {
      // The pause before the next question is over at once.
      if (ms === 1_000) setImmediate(() => effects.advance(ms))
      return effects.schedule(task, ms)
    },
    async fetch(address, request) {
      const answer = await fetch(address, request)
      onHead(answer.url)
      return answer
    },
  })
  return { scanner, asked, effects, bodies }
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
  const { scanner } = await play({
    'POST /eSCL/ScanJobs': jobAt('/eSCL/ScanJobs/7'),
    'GET /eSCL/ScanJobs/7/NextDocument': (response) => {
      times += 1
      if (times > 2) response.end(page)
      else response.writeHead(503).end()
    },
  })
  expect(await scanner.scan()).toEqual({ ok: true, value: page })
  expect(times).toBe(3)
})

const [job, nextPage, close] = ['POST /eSCL/ScanJobs', 'GET /eSCL/ScanJobs/7/NextDocument', 'DELETE /eSCL/ScanJobs/7']

it('gives a scan a minute in all, however slowly each answer comes, and takes the job back', async () => {
  const { scanner, asked, effects } = await play({
    [job]: jobAt('/eSCL/ScanJobs/7'),
    [nextPage]: (response) => {
      effects.advance(25_000)
      response.writeHead(503).end()
    },
  })
  expect(await scanner.scan()).toEqual(notReady)
  expect(asked).toEqual([job, nextPage, nextPage, nextPage, close])
})

it('waits for a job that is slow to begin, so that it can be taken back', async () => {
  const { scanner, asked, effects } = await play({
    [job]: (response) => {
      effects.advance(20_000)
      jobAt('/eSCL/ScanJobs/7')(response)
    },
    [nextPage]: (response) => response.end(page),
    [close]: (response) => response.end(),
  })
  expect(await scanner.scan()).toEqual({ ok: true, value: page })
  expect(asked.at(-1)).toBe(close)
})

it('takes no page whose end does not come, and takes the job back', async () => {
  const { scanner, asked, effects } = await play(
    {
      [job]: jobAt('/eSCL/ScanJobs/7'),
      [nextPage]: (response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).write(page),
    },
    (url) => {
      if (url.endsWith('/NextDocument')) setImmediate(() => effects.advance(60_000))
    },
  )
  expect(await scanner.scan()).toEqual(notReady)
  expect(asked).toEqual([job, nextPage, close])
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

const statusWith = (adf: string) => (response: ServerResponse) =>
  response.end(`<s><pwg:State>Idle</pwg:State><scan:AdfState>${adf}</scan:AdfState></s>`)
const failed = (kind: string) => ({ ok: false, failure: { kind } })

/** A feeder with so many sheets that tells of its state as it is told to. */
function playFeeder(sheets: number, adf: string) {
  let left = sheets
  return play(
    {
      'GET /eSCL/ScannerStatus': statusWith(adf),
      [job]: (response) => {
        if (left === 0) response.writeHead(409).end()
        else jobAt('/eSCL/ScanJobs/7')(response)
      },
      [nextPage]: (response) => {
        left -= 1
        if (left < 0) response.writeHead(404).end()
        else response.end(page)
      },
      [close]: (response) => response.end(),
    },
    undefined,
    true,
  )
}

it('takes the sheets of its feeder one after the other in one job, until there is none', async () => {
  const { scanner, asked, bodies } = await playFeeder(2, 'ScannerAdfEmpty')
  expect(scanner.feeds).toBe(true)
  const sheet = { ok: true, value: page }
  expect([await scanner.scan(), await scanner.scan(), await scanner.scan()]).toEqual([
    sheet,
    sheet,
    failed('feederEmpty'),
  ])
  expect(asked).toEqual([job, nextPage, nextPage, nextPage, close, 'GET /eSCL/ScannerStatus'])
  expect(bodies[0]).toContain('<pwg:InputSource>Feeder</pwg:InputSource>')
})

it.each([
  ['ScannerAdfEmpty', 'feederEmpty'],
  ['ScannerAdfJam', 'feederJam'],
  ['ScannerAdfLoaded', 'scannerNotReady'],
])('says why its feeder does not begin: %s', async (adf, kind) => {
  const { scanner } = await playFeeder(0, adf)
  expect(await scanner.scan()).toEqual(failed(kind))
})

it('takes the job back when nobody asks for the next sheet, and with the visit', async () => {
  const { scanner, asked, effects } = await playFeeder(9, 'ScannerAdfLoaded')
  await scanner.scan()
  effects.advance(80_000)
  // Behind what the clock has begun.
  await scanner.status()
  expect(asked).toEqual([job, nextPage, close, 'GET /eSCL/ScannerStatus'])
  await scanner.scan()
  await scanner.forget?.()
  await scanner.forget?.()
  expect(asked.slice(4)).toEqual([job, nextPage, close])
})
