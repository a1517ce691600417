import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeQR } from 'qr'
import sharp from 'sharp'
import { projectFolder } from '../../build/project-folder.ts'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { createDrawer } from '../../build/samples/sheet-svg.ts'
import { openTypefaces } from '../../main/printing/typeface.ts'
import { drawSheet } from '../imaging/sheets.ts'

const [width, height] = [1920, 1080]
/** Chromium plays a film of JPEGs at this pace, from its beginning whenever the camera is opened, and over again. */
const framesPerSecond = 30
/** Pixels a millimetre: a sheet of A4 fits upright into the picture. */
const perMm = 3.3
const lean = 2.5

/**
 * Films what a document camera sees: an empty desk, a sheet that is pushed in from the side, and then lies there.
 *
 * @param mark the text of a QR code on the sheet, by which it is known again
 */
export async function filmSheet(file: string, mark: string): Promise<void> {
  const sheet = await drawMarkedSheet(mark)
  const empty = await takeFrame(null, 1)
  const rest = 640
  const pushed = Array.from({ length: 12 }, (_, index) => rest + (width - rest) * (1 - (index + 1) / 13) ** 2)
  const sliding = await Promise.all(pushed.map((left) => takeFrame({ sheet, left: Math.round(left) }, 1)))
  // No two frames of a camera are the same, however still all lies.
  const still = await Promise.all([2, 3, 4].map((grain) => takeFrame({ sheet, left: rest }, grain)))
  const film = [
    ...Array.from({ length: framesPerSecond }, () => empty),
    ...sliding.flatMap((frame) => [frame, frame]),
    ...Array.from({ length: 12 * framesPerSecond }, (_, index) => still[index % still.length] ?? empty),
  ]
  await writeFile(file, Buffer.concat(film))
}

async function drawMarkedSheet(mark: string): Promise<Buffer> {
  const drawer = createDrawer(await openTypefaces(join(projectFolder, 'main', 'resources')))
  const letter = drawSheet('letter', drawer, seededRandom(mark.length + (mark.codePointAt(mark.length - 1) ?? 0)))
  const side = 60
  const rows = encodeQR(mark, 'raw', { border: 2 })
  const dot = side / rows.length
  const dots = rows.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `<path d="M${x * dot} ${y * dot}h${dot}v${dot}h-${dot}z"/>` : '')),
  )
  const code = `<g transform="translate(${letter.width - side - 20} ${letter.height - side - 24})"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/>${dots.join('')}</g>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${letter.width * perMm}" height="${letter.height * perMm}" viewBox="0 0 ${letter.width} ${letter.height}"><rect width="100%" height="100%" fill="#f7f6f2"/>${letter.content}${code}</svg>`
  return sharp(Buffer.from(svg)).rotate(lean, { background: '#0000' }).png().toBuffer()
}

interface Laid {
  readonly sheet: Buffer
  /** Of the sheet's box, in pixels from the left edge of the picture. */
  readonly left: number
}

async function takeFrame(laid: Laid | null, grain: number): Promise<Buffer> {
  const desk = sharp({ create: { width, height, channels: 3, background: '#4d4239' } })
  const layers = laid === null ? [] : [{ input: await cutTo(laid), left: laid.left, top: 20 }]
  const picture = await desk.composite(layers).removeAlpha().raw().toBuffer()
  const random = seededRandom(grain)
  for (let at = 0; at < picture.length; at += 1) {
    picture[at] = Math.max(0, Math.min(255, (picture[at] ?? 0) + Math.round(8 * (random() - 0.5))))
  }
  return sharp(picture, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer()
}

/** What of the sheet is in the picture. */
async function cutTo({ sheet, left }: Laid): Promise<Buffer> {
  const size = await sharp(sheet).metadata()
  return sharp(sheet)
    .extract({ left: 0, top: 0, width: Math.min(size.width, width - left), height: Math.min(size.height, height - 20) })
    .toBuffer()
}
