import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { inTurn } from '../in-turn.ts'
import type { DeviceState } from './device-state.ts'
import type { ScanFailure, Scanner } from './scanner.ts'

type Scanned = Result<Uint8Array<ArrayBuffer>, ScanFailure>

/** A question about its state is answered at once by a scanner that is on. */
const statusWithinMs = 5_000
/**
 * A flatbed takes about 15 s for A4 in colour at 300 dpi, a cold lamp twice that; after this the whole scan is given up.
 * The job has all of it to begin: one that begins after nobody waits for it any more could not be taken back.
 */
const scanWithinMs = 60_000
/** A job is taken back at once, also one that was given up because of the time. */
const closeWithinMs = 5_000
/** How long to wait before asking again for a page that is not ready (the Mopria specification leaves it open). */
const askAgainMs = 1_000
/** A4 in colour at 300 dpi is 26 MB before compression. */
const maxPicture = 64 * 1024 * 1024
/** What it says of itself is a page of XML. */
const maxStatus = 64 * 1024

/** How long a feeder waits to be asked for the next sheet; whoever broke off asks no more. */
const feedWithinMs = 20_000

/** A4 in colour, as a JPEG; lengths in three hundredths of an inch. */
const settingsOf = (source: 'Platen' | 'Feeder'): string => `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>2.0</pwg:Version><scan:Intent>Document</scan:Intent>
<pwg:ScanRegions><pwg:ScanRegion><pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits><pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset><pwg:Width>2480</pwg:Width><pwg:Height>3508</pwg:Height></pwg:ScanRegion></pwg:ScanRegions>
<pwg:InputSource>${source}</pwg:InputSource><scan:ColorMode>RGB24</scan:ColorMode>
<scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution>
<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat></scan:ScanSettings>`

/**
 * A network or USB scanner that speaks eSCL ("AirScan", Mopria's specification) over HTTP: the way that needs no driver,
 * on Windows too. It scans what lies on the glass, or sheet after sheet of its feeder in one job.
 *
 * @param url its eSCL address, e.g. `http://192.0.2.9/eSCL`
 */
export function createEsclScanner(parts: {
  readonly url: string
  /** Whether its feeder is used. */
  readonly feeder?: boolean
  readonly schedule: Effects['schedule']
  readonly fetch?: typeof globalThis.fetch
}): Scanner {
  const { schedule, feeder = false, fetch = globalThis.fetch } = parts
  const settings = settingsOf(feeder ? 'Feeder' : 'Platen')
  /** The job of a feeder that may have more sheets, and what takes it back. */
  let feeding: { readonly job: string; readonly cancel: () => void } | null = null
  const base = parts.url.replace(/\/$/, '')
  const turn = inTurn()

  /** Does some work with a limit of time: what it asks with the signal, bodies too, breaks off after `ms`. */
  async function within<Value>(ms: number, work: (limit: AbortSignal) => Promise<Value>): Promise<Value> {
    const control = new AbortController()
    const cancel = schedule(() => control.abort(), ms)
    try {
      return await work(control.signal)
    } finally {
      cancel()
    }
  }

  /** Asks, and hands back null where there is no answer in time. A scanner leads nowhere else: redirects are refused. */
  async function ask(address: string, request: RequestInit, limit: AbortSignal): Promise<Response | null> {
    try {
      return await fetch(address, { ...request, redirect: 'error', signal: limit })
    } catch {
      // No route, refused, hung up, or too slow: all the same to whoever stands before it.
      return null
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      schedule(resolve, askAgainMs)
    })
  }

  /** What it says of itself; null where it does not answer. */
  async function ownStatus(limit: AbortSignal): Promise<string | null> {
    const answer = await ask(`${base}/ScannerStatus`, {}, limit)
    if (answer?.ok !== true) return null
    const text = await readBounded(answer, maxStatus)
    return text === null ? '' : new TextDecoder().decode(text)
  }

  async function status(limit: AbortSignal): Promise<DeviceState> {
    const state = await ownStatus(limit)
    if (state === null) return 'absent'
    return isReady(state) ? 'ready' : 'jammed'
  }

  async function startJob(limit: AbortSignal): Promise<string | null> {
    const headers = { 'content-type': 'text/xml' }
    const answer = await ask(`${base}/ScanJobs`, { method: 'POST', headers, body: settings }, limit)
    const place = answer?.status === 201 ? answer.headers.get('location') : null
    await answer?.body?.cancel()
    if (place === null || !URL.canParse(place, base)) return null
    // Some scanners name themselves by an address that leads nowhere, and a false one could name another machine.
    return new URL(new URL(place, base).pathname, base).href.replace(/\/$/, '')
  }

  /** The next page of a job, or null where there is none. */
  async function fetchPage(job: string, limit: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
    // Past the limit there is no answer any more.
    for (;;) {
      const answer = await ask(`${job}/NextDocument`, {}, limit)
      if (answer?.status === 200) {
        const page = await readBounded(answer, maxPicture)
        return page === null || page.length === 0 ? null : page
      }
      await answer?.body?.cancel()
      // Busy: the lamp warms up, the carriage moves.
      if (answer?.status !== 503) return null
      await pause()
    }
  }

  /** Nothing of the paper stays in the scanner's memory, and one that was given up does not go on. */
  function takeBack(job: string): Promise<void> {
    return within(closeWithinMs, async (closing) => {
      const closed = await ask(job, { method: 'DELETE' }, closing)
      await closed?.body?.cancel()
    })
  }

  async function scanGlass(limit: AbortSignal): Promise<Scanned> {
    const job = await startJob(limit)
    const page = job === null ? null : await fetchPage(job, limit)
    if (job !== null) await takeBack(job)
    return page === null ? fail({ kind: 'scannerNotReady' }) : ok(page)
  }

  async function stopFeeding(): Promise<void> {
    const stopped = feeding
    feeding = null
    stopped?.cancel()
    if (stopped !== null) await takeBack(stopped.job)
  }

  /** @param begun whether a sheet of this stack has come already */
  async function whyNoSheet(begun: boolean, limit: AbortSignal): Promise<ScanFailure> {
    const state = (await ownStatus(limit)) ?? ''
    const adf = /<(?:\w+:)?AdfState>\s*ScannerAdf(\w+)\s*</.exec(state)?.[1]
    if (adf === 'Jam' || adf === 'Mispick' || adf === 'MultipickDetected') return { kind: 'feederJam' }
    // Not every scanner tells of its feeder; one that has fed and is idle again has no more.
    return { kind: adf === 'Empty' || (begun && isReady(state)) ? 'feederEmpty' : 'scannerNotReady' }
  }

  /** The next sheet; the job stays open for the one after it. */
  async function feed(limit: AbortSignal): Promise<Scanned> {
    feeding?.cancel()
    const begun = feeding !== null
    const job = feeding?.job ?? (await startJob(limit))
    feeding = job === null ? null : { job, cancel: schedule(() => void turn(stopFeeding), feedWithinMs + scanWithinMs) }
    const page = job === null ? null : await fetchPage(job, limit)
    if (page !== null) return ok(page)
    await stopFeeding()
    return fail(await whyNoSheet(begun, limit))
  }

  return {
    feeds: feeder,
    status: () => turn(() => within(statusWithinMs, status)),
    forget: () => turn(stopFeeding),
    scan: () => turn(() => within(scanWithinMs, feeder ? feed : scanGlass)),
  }
}

function isReady(status: string): boolean {
  return /<(?:\w+:)?State>\s*(?:Idle|Processing)\s*</.test(status)
}

/** The body of an answer, or null when it is too large, breaks off, or has not come within the limit of its request. */
async function readBounded(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = answer.body?.getReader()
  if (reader === undefined) return null
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > most) {
        await reader.cancel()
        return null
      }
      chunks.push(next.value)
    }
    return new Uint8Array(Buffer.concat(chunks))
  } catch {
    return null
  }
}
