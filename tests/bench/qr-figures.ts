import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { projectFolder } from '../../build/project-folder.ts'
import { cardSheet } from '../../build/samples/card-sheet.ts'
import { qrTextOf, type SampleCard, sampleCards } from '../../build/samples/cards.ts'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { createDrawer } from '../../build/samples/sheet-svg.ts'
import { openTypefaces } from '../../main/printing/typeface.ts'
import { fullSide, qrReaderOptions, smallSide } from '../../renderer/devices/qr-reader-options.ts'
import { photographSheet } from '../imaging/photograph-sheet.ts'
import { deskNames, type Scene } from '../imaging/scene.ts'
import { type Figure, percentile } from './figure.ts'

/** So many cards are held before the camera; `MOTCUA_BENCH_CARDS=50` takes fewer. */
const count = Number(process.env['MOTCUA_BENCH_CARDS'] ?? 500)
/** Together 35° at most. */
const tilt = { forward: 33, aside: 12 }

/** Codes of cards in frames of 1080p, tilted to 35°, a fifth of them in glare, read with the options of the screens. */
export async function qrFigures(): Promise<readonly Figure[]> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(file)).buffer } })
  const drawer = createDrawer(await openTypefaces(join(projectFolder, 'main', 'resources')))
  const missed: string[] = []
  const times: number[] = []
  let atOnce = 0
  for (let id = 0; id < count; id += 1) {
    const random = seededRandom(0x7172 + id * 7919)
    const card = sampleCards[id % sampleCards.length] as SampleCard
    const scene = sceneOf(id, random)
    const sheet = { ...cardSheet(card, drawer), kind: 'card' as const, lines: [] }
    const { jpeg } = await photographSheet(scene, sheet, random, tilt)
    const looks = [await look(jpeg, smallSide, qrTextOf(card)), await look(jpeg, fullSide, qrTextOf(card))] as const
    times.push(looks[0].ms)
    if (looks[0].isRead) atOnce += 1
    if (!looks.some(({ isRead }) => isRead)) missed.push(scene.fault ?? 'none')
  }
  const inGlare = missed.filter((fault) => fault === 'glare').length
  const how = `${count} frames of 1920 × 1080 with a card tilted to 35°, blur to 0.09 mm, every fifth in glare, zxing-wasm with the options of the screens`
  return [
    {
      name: 'qrRead',
      value: Number((1 - missed.length / count).toFixed(4)),
      unit: 'ratio',
      aim: '>= 0.99',
      how: `${how}; at ${smallSide} or ${fullSide} pixels; of ${missed.length} missed ${inGlare} in glare`,
    },
    { name: 'qrRead', step: 'first look', value: Number((atOnce / count).toFixed(4)), unit: 'ratio', how },
    {
      name: 'qrTime',
      p50: Math.round(percentile(times, 0.5)),
      p99: Math.round(percentile(times, 0.99)),
      n: times.length,
      unit: 'ms',
      aim: 'p50 <= 60',
      how: `one look at ${smallSide} pixels, without making the frame smaller; in Node, whose WebAssembly is Chromium's`,
    },
  ]
}

function sceneOf(id: number, random: () => number): Scene {
  const desk = deskNames[Math.floor(random() * deskNames.length)] ?? 'wood'
  const fault = id % 5 === 4 ? 'glare' : null
  return { id, part: 'tuning', kind: 'card', desk, width: 1920, height: 1080, quarterTurns: id % 4, fault }
}

async function look(
  jpeg: Buffer,
  side: number,
  text: string,
): Promise<{ readonly isRead: boolean; readonly ms: number }> {
  const frame = sharp(jpeg).resize({ width: side }).ensureAlpha().raw()
  const { data, info } = await frame.toBuffer({ resolveWithObject: true })
  const pixels = {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: 'srgb' as const,
  }
  const from = performance.now()
  const codes = await readBarcodes(pixels, qrReaderOptions)
  return { isRead: codes.some((code) => code.text === text), ms: performance.now() - from }
}
