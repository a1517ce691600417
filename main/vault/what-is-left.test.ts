import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createTestKiosks, filesUnder, markers, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const key = 'a-key-of-sixteen-characters'
/** How every JPEG of ours begins, and what every PNG has: no sealed file may show it. */
const pictureHead = Buffer.from('ffd8ffdb', 'hex')
const pictureNames = [Buffer.from('JFIF'), Buffer.from('IHDR')]

/** Every way in which a word of a person could lie in a file. */
function shapesOf(text: string): readonly Buffer[] {
  return ['NFC', 'NFD'].flatMap((form) => {
    const normal = text.normalize(form)
    return [normal, normal.toLowerCase(), normal.toUpperCase()].flatMap((cased) => [
      Buffer.from(cased, 'utf8'),
      Buffer.from(cased, 'utf16le'),
      Buffer.from(cased, 'utf16le').swap16(),
    ])
  })
}

/** Places in the data folder where something of the person lies open. The simulated printer's tray stands for paper. */
async function leaksIn(kiosk: TestKiosk, pieces: readonly Buffer[]): Promise<readonly string[]> {
  const files = await filesUnder(kiosk.dataFolder)
  return [...files].flatMap(([path, bytes]) =>
    path.includes('/printer-tray/') || !pieces.some((piece) => bytes.includes(piece)) ? [] : [path],
  )
}

async function piecesOf(kiosk: TestKiosk, visitId: string, pageId: string): Promise<readonly Buffer[]> {
  const { preview } = await kiosk.get('document.preview', { visitId, pageId })
  const inner = Math.floor(preview.length / 2)
  return [
    ...Object.values(markers).flatMap(shapesOf),
    ...shapesOf(key),
    Buffer.from(preview.slice(inner, inner + 24)),
    pictureHead,
    ...pictureNames,
  ]
}

test('after a visit that was handed in, the data folder shows nothing of the person', async () => {
  const kiosk = await kiosks.open()
  const { visitId, pageId, draft } = await visitWithPage(kiosk)
  const pieces = await piecesOf(kiosk, visitId, pageId)
  expect(await leaksIn(kiosk, pieces)).toEqual([])
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  await kiosk.get('dossier.submit', { visitId, idempotencyKey: key, staffToken: null, draft })
  await kiosk.get('receipt.print', { visitId, requestId: 'request-1' })
  expect(await leaksIn(kiosk, pieces)).toEqual([])
  await kiosk.get('visit.end', { visitId, reason: 'finished' })
  expect(await leaksIn(kiosk, pieces)).toEqual([])
  await kiosk.close()
  expect(await leaksIn(kiosk, pieces)).toEqual([])
})

test('after a visit that was abandoned, its pages and its folder are gone', async () => {
  const kiosk = await kiosks.open()
  const { visitId, pageId } = await visitWithPage(kiosk)
  const pieces = await piecesOf(kiosk, visitId, pageId)
  await kiosk.get('visit.end', { visitId, reason: 'idle' })
  expect(await leaksIn(kiosk, pieces)).toEqual([])
  const paths = [...(await filesUnder(kiosk.dataFolder)).keys()]
  expect(paths.filter((path) => path.includes(visitId) || path.includes(pageId))).toEqual([])
  expect(await kiosk.call('document.preview', { visitId, pageId })).toEqual({
    ok: false,
    failure: { kind: 'visitEnded' },
  })
})

test('the log and the failures of a visit hold nothing of the person', async () => {
  const kiosk = await kiosks.open()
  const { visitId, draft } = await visitWithPage(kiosk)
  const broken = { ...draft, answers: { ...draft.answers, [markers.childName]: markers.address, copies: -5 } }
  const refused = [
    await kiosk.call('dossier.submit', { visitId, idempotencyKey: key, staffToken: null, draft: broken }),
    await kiosk.call('dossier.submit', { visitId, idempotencyKey: key, staffToken: markers.fullName, draft }),
    await kiosk.call('dossier.submit', { [markers.fullName]: 1 } as never),
    await kiosk.call(markers.fullName as never, {} as never),
    await kiosk.call('help.call', { step: markers.fullName }),
  ]
  const told = JSON.stringify([refused, kiosk.effects.logged, kiosk.events])
  expect(Object.values(markers).filter((marker) => told.includes(marker))).toEqual([])
})

test('the scan finds what is hidden from a plain look', async () => {
  const kiosk = await kiosks.open()
  const { visitId, pageId } = await visitWithPage(kiosk)
  const pieces = await piecesOf(kiosk, visitId, pageId)
  await writeFile(join(kiosk.dataFolder, 'leak'), Buffer.from(`…${markers.childName.normalize('NFD')}…`, 'utf16le'))
  expect(await leaksIn(kiosk, pieces)).toEqual(['leak'])
})

test('the next start wipes the visit that a crash cut off', async () => {
  const first = await kiosks.open()
  const { visitId } = await visitWithPage(first)
  const second = await kiosks.open({ dataFolder: first.dataFolder })
  const paths = [...(await filesUnder(second.dataFolder)).keys()]
  expect(paths.filter((path) => path.includes(visitId))).toEqual([])
})
