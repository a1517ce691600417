import sharp from 'sharp'
import { assertNever } from '../../shared/assert-never.ts'
import type { DeskName, Scene } from './scene.ts'

/** What lies under and around the sheet, as interleaved RGB of the photograph's size. */
export interface Desk {
  readonly name: DeskName
  readonly pixels: Uint8Array
}

type Random = () => number

/** Draws a desk with clutter on it. Patterns are vectors and turbulence: cheap, and the same for the same stream. */
export async function drawDesk({ width, height, desk: name, fault }: Scene, random: Random): Promise<Desk> {
  const seed = Math.floor(random() * 10_000)
  // Beside a sheet that is cut off, a whole one would rightly be taken for the page.
  const objects = fault === 'cutOff' ? 0 : Math.floor(random() * 5)
  const clutter = Array.from({ length: objects }, () => clutterObject(width, height, random)).join('')
  // Turbulence is slow and soft: drawn this large it looks the same, clutter is a little out of focus.
  const scale = Math.max(width, height) / 760
  const small = { width: Math.ceil(width / scale), height: Math.ceil(height / scale) }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${small.width}" height="${small.height}" viewBox="0 0 ${width} ${height}">
<defs><filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${width / 150}"/></filter></defs>
${surface(name, width, height, seed, random)}${clutter}</svg>`
  // In two steps: asked for the large size at once, sharp would have the drawing itself made that large.
  const drawn = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
  const raw = { ...small, channels: 3 as const }
  const pixels = await sharp(drawn, { raw }).resize(width, height, { fit: 'fill' }).raw().toBuffer()
  return { name, pixels }
}

function noise(id: string, frequency: string, seed: number, matrix: string): string {
  return `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="3" seed="${seed}"/><feColorMatrix values="${matrix}"/></filter><rect width="100%" height="100%" filter="url(#${id})"/>`
}

function fill(colour: string): string {
  return `<rect width="100%" height="100%" fill="${colour}"/>`
}

function surface(name: DeskName, width: number, height: number, seed: number, random: Random): string {
  const unit = 4 / width
  switch (name) {
    case 'wood':
      return (
        fill('#a97f55') +
        noise('n', `${unit * 4} ${unit * 60}`, seed, '0 0 0 0 .3  0 0 0 0 .18  0 0 0 0 .1  0 0 0 .9 -.2')
      )
    case 'dark wood':
      return (
        fill('#4a3322') +
        noise('n', `${unit * 70} ${unit * 3}`, seed, '0 0 0 0 .12  0 0 0 0 .07  0 0 0 0 .03  0 0 0 1 -.2')
      )
    case 'plain light':
      return (
        fill(['#d9d6cf', '#cfd6da', '#e2ddd0', '#c9c6bd'][Math.floor(random() * 4)] ?? '#d9d6cf') +
        noise('n', String(unit * 200), seed, '0 0 0 0 .2  0 0 0 0 .2  0 0 0 0 .2  0 0 0 .25 -.06')
      )
    case 'plain dark':
      return (
        fill(['#2b2f33', '#3a2f2b', '#26352f', '#444'][Math.floor(random() * 4)] ?? '#2b2f33') +
        noise('n', String(unit * 200), seed, '0 0 0 0 .6  0 0 0 0 .6  0 0 0 0 .6  0 0 0 .2 -.06')
      )
    case 'stone':
      return (
        fill('#9a958d') +
        noise('n', String(unit * 40), seed, '0 0 0 0 .95  0 0 0 0 .93  0 0 0 0 .9  0 0 0 1.6 -.6') +
        noise('m', String(unit * 110), seed + 1, '0 0 0 0 .15  0 0 0 0 .14  0 0 0 0 .13  0 0 0 1.6 -.75')
      )
    case 'checked cloth':
      return cloth(width, height)
    case 'cutting mat':
      return grid(width, height, '#2f6b55', '#cfe6da', width / 26, 1.2)
    case 'tiles':
      return (
        grid(width, height, '#b7b2a6', '#6f6a60', width / 5, 7) +
        noise('n', String(unit * 50), seed, '0 0 0 0 .9  0 0 0 0 .88  0 0 0 0 .82  0 0 0 .8 -.3')
      )
    default:
      return assertNever(name)
  }
}

function grid(width: number, height: number, ground: string, line: string, step: number, thick: number): string {
  const lines: string[] = []
  for (let x = step * 0.4; x < width; x += step) lines.push(`M${x} 0V${height}`)
  for (let y = step * 0.7; y < height; y += step) lines.push(`M0 ${y}H${width}`)
  return `<rect width="100%" height="100%" fill="${ground}"/><path d="${lines.join('')}" stroke="${line}" stroke-width="${(thick * width) / 2000}" opacity=".7"/>`
}

function cloth(width: number, height: number): string {
  const step = width / 14
  const bands: string[] = ['<rect width="100%" height="100%" fill="#e8e3da"/>']
  for (let at = 0; at < width; at += step * 2)
    bands.push(`<rect x="${at}" width="${step}" height="${height}" fill="#b4423f" opacity=".5"/>`)
  for (let at = 0; at < height; at += step * 2)
    bands.push(`<rect y="${at}" width="${width}" height="${step}" fill="#b4423f" opacity=".5"/>`)
  return bands.join('')
}

/** A pen, a phone, another sheet, a cup or a card, anywhere: under the photographed sheet where they meet. */
function clutterObject(width: number, height: number, random: Random): string {
  const x = random() * width
  const y = random() * height
  const turn = `rotate(${(random() * 360).toFixed(1)} ${x.toFixed(0)} ${y.toFixed(0)})`
  const long = Math.max(width, height)
  const box = (w: number, h: number, radius: number, fill: string, inside = '') => {
    const place = `x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="${(w * long).toFixed(0)}" height="${(h * long).toFixed(0)}" rx="${(radius * long).toFixed(0)}"`
    return `<g transform="${turn}"><rect ${place} fill="#000" opacity=".45" filter="url(#soft)"/><rect ${place} fill="${fill}"/>${inside}</g>`
  }
  const kind = Math.floor(random() * 5)
  if (kind === 0) return box(0.2, 0.012, 0.005, ['#1b4fa0', '#111', '#b3262a'][Math.floor(random() * 3)] ?? '#111')
  if (kind === 1) return box(0.22, 0.11, 0.012, '#17181a')
  if (kind === 2) {
    const rows = Array.from(
      { length: 12 },
      (_, row) => `M${x + 0.03 * long} ${y + (0.03 + row * 0.02) * long}h${0.24 * long * (0.6 + random() * 0.4)}`,
    )
    return box(
      0.3,
      0.3,
      0,
      '#efece4',
      `<path d="${rows.join('')}" stroke="#555" stroke-width="${long * 0.004}" stroke-dasharray="${long * 0.02} ${long * 0.006}"/>`,
    )
  }
  if (kind === 3)
    return box(
      0.11,
      0.11,
      0.055,
      '#e9e9ee',
      `<circle cx="${x + 0.055 * long}" cy="${y + 0.055 * long}" r="${0.042 * long}" fill="#5a3a22"/>`,
    )
  return box(0.1, 0.065, 0.004, '#3d78b8')
}
