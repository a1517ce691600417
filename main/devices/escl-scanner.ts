import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { inTurn } from '../in-turn.ts'
import type { DeviceState } from './device-state.ts'
import type { Scanner } from './scanner.ts'

/** A question about its state is answered at once by a scanner that is on. */
const statusWithinMs = 5_000
/** A flatbed takes about 15 s for A4 in colour at 300 dpi, a cold lamp twice that; after this it is given up. */
const scanWithinMs = 60_000
/** How long to wait before asking again for a page that is not ready (the Mopria specification leaves it open). */
const askAgainMs = 1_000
/** A4 in colour at 300 dpi is 26 MB before compression. */
const maxPicture = 64 * 1024 * 1024

/** The whole glass, in colour, as a JPEG; lengths in three hundredths of an inch. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>2.0</pwg:Version><scan:Intent>Document</scan:Intent>
<pwg:ScanRegions><pwg:ScanRegion><pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits><pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset><pwg:Width>2480</pwg:Width><pwg:Height>3508</pwg:Height></pwg:ScanRegion></pwg:ScanRegions>
<pwg:InputSource>Platen</pwg:InputSource><scan:ColorMode>RGB24</scan:ColorMode>
<scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution>
<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat></scan:ScanSettings>`

/**
 * A network or USB scanner that speaks eSCL ("AirScan", Mopria's specification) over HTTP: the way that needs no driver,
 * on Windows too. It scans what lies on the glass.
 *
 * @param url its eSCL address, e.g. `http://192.0.2.9/eSCL`
 */
export function createEsclScanner(parts: {
  readonly url: string
  readonly schedule: Effects['schedule']
  readonly fetch?: typeof globalThis.fetch
}): Scanner {
  const { schedule, fetch = globalThis.fetch } = parts
  const base = parts.url.replace(/\/$/, '')
  const turn = inTurn()

  /** Asks, and hands back null where there is no answer in time. A scanner leads nowhere else: redirects are refused. */
  async function ask(address: string, request: RequestInit, withinMs: number): Promise<Response | null> {
    const control = new AbortController()
    const cancel = schedule(() => control.abort(), withinMs)
    try {
      return await fetch(address, { ...request, redirect: 'error', signal: control.signal })
    } catch {
      // No route, refused, hung up, or too slow: all the same to whoever stands before it.
      return null
    } finally {
      cancel()
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      schedule(resolve, askAgainMs)
    })
  }

  async function status(): Promise<DeviceState> {
    const answer = await ask(`${base}/ScannerStatus`, {}, statusWithinMs)
    if (answer === null || !answer.ok) return 'absent'
    const text = await readBounded(answer, 64 * 1024, schedule)
    const state = text === null ? '' : new TextDecoder().decode(text)
    return /<(?:\w+:)?State>\s*(?:Idle|Processing)\s*</.test(state) ? 'ready' : 'jammed'
  }

  async function startJob(): Promise<string | null> {
    const headers = { 'content-type': 'text/xml' }
    const answer = await ask(`${base}/ScanJobs`, { method: 'POST', headers, body: settings }, statusWithinMs)
    const place = answer?.status === 201 ? answer.headers.get('location') : null
    await answer?.body?.cancel()
    if (place === null || !URL.canParse(place, base)) return null
    // Some scanners name themselves by an address that leads nowhere, and a false one could name another machine.
    return new URL(new URL(place, base).pathname, base).href.replace(/\/$/, '')
  }

  async function fetchPage(job: string): Promise<Uint8Array<ArrayBuffer> | null> {
    for (let waited = 0; waited < scanWithinMs; waited += askAgainMs) {
      const answer = await ask(`${job}/NextDocument`, {}, scanWithinMs)
      if (answer?.status === 200) return readBounded(answer, maxPicture, schedule)
      await answer?.body?.cancel()
      // Busy: the lamp warms up, the carriage moves.
      if (answer?.status !== 503) return null
      await pause()
    }
    return null
  }

  return {
    status: () => turn(status),
    scan: () =>
      turn(async (): Promise<Result<Uint8Array<ArrayBuffer>, { readonly kind: 'scannerNotReady' }>> => {
        const job = await startJob()
        if (job === null) return fail({ kind: 'scannerNotReady' })
        const page = await fetchPage(job)
        // Nothing of the paper stays in the scanner's memory, and one that was given up does not go on.
        const closed = await ask(job, { method: 'DELETE' }, statusWithinMs)
        await closed?.body?.cancel()
        return page === null || page.length === 0 ? fail({ kind: 'scannerNotReady' }) : ok(page)
      }),
  }
}

/** The body of an answer, or null when it is too large, breaks off, or comes too slowly. */
async function readBounded(
  answer: Response,
  most: number,
  schedule: Effects['schedule'],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = answer.body?.getReader()
  if (reader === undefined) return null
  const cancel = schedule(() => void reader.cancel().catch(() => undefined), scanWithinMs)
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
  } finally {
    cancel()
  }
}
