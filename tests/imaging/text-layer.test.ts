import { fork as forkProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { createDrawer } from '../../build/samples/sheet-svg.ts'
import type { StartWorker } from '../../main/imaging/bounded-worker.ts'
import { forkWorker, workerOptions } from '../../main/imaging/fork-worker.ts'
import { createTestKiosks, resourcesFolder, sampleDraft } from '../../main/kiosk-fixture.ts'
import { openTypefaces } from '../../main/printing/typeface.ts'
import { createSealing } from '../../main/vault/sealing.ts'
import { lineError } from '../bench/line-error.ts'
import { readKeptDossiers } from '../faults/kill/kept-dossiers.ts'
import { placedTextsOf, readPdf } from '../read-paper.ts'
import { drawSheet, type Sheet } from './sheets.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const fork = forkWorker(fileURLToPath(new URL('../../main/imaging/worker-main.ts', import.meta.url)))
const pointsPerMm = 72 / 25.4
/** As a scanner sees it; a letter of A4. */
const dotsPerMm = 8

let letter: Sheet
let scan: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  letter = drawSheet('letter', createDrawer(await openTypefaces(resourcesFolder)), seededRandom(7))
  const { width, height, content } = letter
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * dotsPerMm}" height="${height * dotsPerMm}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#f4f2ec"/>${content}</svg>`
  scan = new Uint8Array(await sharp(Buffer.from(svg)).jpeg().toBuffer())
})

/** Hands the letter in, and hands back the document that the Centre keeps of it and what the workers were asked. */
async function handIn(textLayer: boolean, start: StartWorker) {
  const jobs: string[] = []
  const startImaging: StartWorker = (events) => {
    const worker = start(events)
    return {
      ...worker,
      post(job) {
        jobs.push(job.kind)
        worker.post(job)
      },
    }
  }
  const kiosk = await kiosks.open({ environment: { MOTCUA_IMAGING_TEXT_LAYER: String(textLayer) }, startImaging })
  const { visitId } = await kiosk.get('visit.open', { world: 'real' })
  const page = { visitId, partId: 'birth-notice', source: 'picked', bytes: scan, corners: null } as const
  const { pageId } = await kiosk.get('document.addPage', page)
  const [idempotencyKey, draft] = ['text-layer-request-0001', sampleDraft([pageId])]
  await kiosk.get('dossier.submit', { visitId, idempotencyKey, staffToken: null, draft })
  await kiosk.close()
  const sealing = await createSealing({ randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  const [kept] = await readKeptDossiers(join(kiosk.dataFolder, 'real', 'centre'), sealing)
  return { pdf: kept?.documents[0] ?? new Uint8Array(), jobs }
}

test('what is printed is found in the document that the Centre keeps, where it is printed', async () => {
  const { pdf } = await handIn(true, fork)
  const { pages } = await readPdf(pdf)
  expect(lineError(letter.lines, pages.join(' '))).toBeLessThan(0.05)
  expect(pages.join(' ')).toContain('Thửa đất số 123')
  // The motto stands in the middle of the page, 22 mm from above; the first row begins 25 mm from the left.
  const texts = (await placedTextsOf(pdf)).filter(({ text }) => text.trim() !== '')
  const [motto, , , row] = texts
  const middle = ((motto?.left ?? 0) + (motto?.width ?? 0) / 2) / pointsPerMm
  expect(Math.abs(middle - letter.width / 2)).toBeLessThan(1.5)
  expect(Math.abs((motto?.base ?? 0) / pointsPerMm - (letter.height - 22))).toBeLessThan(1.5)
  expect(Math.abs((row?.left ?? 0) / pointsPerMm - letter.width * 0.12)).toBeLessThan(1.5)
  expect(Math.abs((row?.base ?? 0) / pointsPerMm - (letter.height - 53))).toBeLessThan(2)
})

test('where it is not wanted nothing is read, and no process is asked to', async () => {
  const { pdf, jobs } = await handIn(false, fork)
  expect(jobs).toEqual(['prepare'])
  expect((await readPdf(pdf)).pages).toEqual([''])
})

test('a process that dies while it reads costs the text and nothing else', async () => {
  const { pdf, jobs } = await handIn(true, (events) => {
    const worker = fork(events)
    return { ...worker, post: (job) => (job.kind === 'readText' ? worker.kill() : worker.post(job)) }
  })
  expect(jobs).toEqual(['prepare', 'readText'])
  expect((await readPdf(pdf)).pages).toEqual([''])
})

test('the built program has all that it needs on board: it reads with the network cut', async () => {
  const child = forkProcess(join(projectFolder, 'dist', 'main', 'imaging.js'), {
    ...workerOptions,
    execArgv: [...workerOptions.execArgv, `--import=${join(projectFolder, 'tests', 'no-network.mjs')}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  try {
    let said = ''
    child.stderr?.on('data', (words: Buffer) => (said += words.toString()))
    const answer = new Promise<unknown>((resolve) => {
      child.once('message', resolve)
      child.once('exit', resolve)
    })
    child.send({ kind: 'readText', bytes: scan })
    // "HÒA" in the motto, as codes of the PDF's font.
    expect(Buffer.from((await answer) as Uint8Array).toString('latin1')).toContain('<004800d20041>')
    expect(said).toContain('the cable is pulled')
    expect(said).not.toContain('network is cut')
  } finally {
    child.kill()
  }
})
