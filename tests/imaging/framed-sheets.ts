import type { Drawer } from '../../build/samples/sheet-svg.ts'
import { between, type Random } from './between.ts'
import { drawSheet, type Sheet } from './sheets.ts'

const inks = ['#a8474d', '#22242a', '#1f6b4a', '#b58a2c', '#2b4c8c'] as const
const tints = ['#f8dfe2', '#f6e9bd', '#dceee2', '#dfe8f4', '#d9d9d4'] as const

interface Printed {
  readonly width: number
  readonly height: number
  readonly random: Random
  readonly ink: string
  readonly tint: string
}

/** What is printed along the edges of forms, books and certificates, each as SVG in millimetres under the text. */
const frames: readonly ((printed: Printed) => string)[] = [
  doubleRule,
  thickRule,
  ornament,
  panel,
  ornamentedPanel,
  table,
  bands,
]

/** A letter or slip on a sheet with such a frame; the same random stream gives the same sheet. */
export function drawFramedSheet(drawer: Drawer, random: Random): Sheet {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const frame = pick(frames)
  const [ink, tint] = [pick(inks), pick(tints)]
  const sheet = drawSheet(random() < 0.75 ? 'letter' : 'slip', drawer, random)
  const printed = frame({ width: sheet.width, height: sheet.height, random, ink, tint })
  return { ...sheet, kind: 'form', content: printed + sheet.content }
}

function rect({ width, height }: Printed, inset: number, look: string): string {
  return `<rect x="${inset}" y="${inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" ${look}/>`
}

function ruled(printed: Printed, inset: number, thick: number): string {
  return rect(printed, inset, `fill="none" stroke="${printed.ink}" stroke-width="${thick}"`)
}

function doubleRule(printed: Printed): string {
  const inset = between(printed.random, 5, 17)
  return ruled(printed, inset, 1.2) + ruled(printed, inset + 2.5, 0.4)
}

function thickRule(printed: Printed): string {
  return ruled(printed, between(printed.random, 5, 16), between(printed.random, 1.5, 3))
}

/** A band of loops as on certificates. */
function ornament(printed: Printed): string {
  const [inset, deep] = [between(printed.random, 5, 9), between(printed.random, 4, 7)]
  const look = `fill="none" stroke="${printed.ink}" stroke-dasharray="1.1 .7"`
  const loops = [0.2, 0.4, 0.6, 0.8].map((share) =>
    rect(printed, inset + deep * share, `${look} stroke-width="${deep / 7}"`),
  )
  return ruled(printed, inset, 0.5) + ruled(printed, inset + deep, 0.5) + loops.join('')
}

/** Tinted ground with a white margin around. */
function panel(printed: Printed): string {
  return rect(printed, between(printed.random, 5, 15), `fill="${printed.tint}"`)
}

function ornamentedPanel(printed: Printed): string {
  return (
    rect(printed, 8, `fill="${printed.tint}" stroke="${printed.ink}" stroke-width="1.6"`) + ruled(printed, 10.5, 0.4)
  )
}

/** Rows and columns over all of the page, the head of the table shaded. */
function table(printed: Printed): string {
  const { width, height, random, ink } = printed
  const [inset, row] = [between(random, 8, 15), between(random, 8, 14)]
  const columns = [0.12, between(random, 0.4, 0.55), between(random, 0.7, 0.85)]
  const [right, bottom, thick] = [width - inset, height - inset, between(random, 0.35, 0.9)]
  const lines: string[] = []
  for (let y = inset + row; y < bottom; y += row) lines.push(`M${inset} ${y}H${right}`)
  for (const share of columns) lines.push(`M${inset + share * (right - inset)} ${inset}V${bottom}`)
  const head = `<rect x="${inset}" y="${inset}" width="${right - inset}" height="${row}" fill="#d5d5d0"/>`
  return `${head}<path d="${lines.join('')}" stroke="${ink}" stroke-width="${thick}"/>${ruled(printed, inset, thick)}`
}

/** A coloured head and foot from edge to edge, with rules along both sides. */
function bands({ width, height, random, ink, tint }: Printed): string {
  const [head, foot, inset] = [between(random, 9, 16), between(random, 4, 9), between(random, 5, 12)]
  const sides = `M${inset} ${head}V${height - foot}M${width - inset} ${head}V${height - foot}`
  return `<rect width="${width}" height="${head}" fill="${tint}"/><rect y="${height - foot}" width="${width}" height="${foot}" fill="${ink}"/><path d="${sides}" stroke="${ink}" stroke-width="1"/>`
}
