import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as fontkit from '@cantoo/fontkit'

export type Weight = 400 | 600

/** Ligatures stay off: a name copied out of the PDF must be the letters that were typed. */
export const fontFeatures = { liga: false, clig: false, dlig: false } as const

/** One weight of our typeface. All measures are in the unit of `size`, which is the em. */
export interface Typeface {
  /** The font file, to be embedded. */
  readonly data: Uint8Array
  /** Height of capitals as a share of the em. */
  readonly capHeight: number
  /** Advance of a text, without kerning: it is never less than what any output needs. */
  widthOf(text: string, size: number): number
  /** Outline as SVG path data, the baseline starting at (x, y), y downwards. */
  outline(text: string, size: number, x: number, y: number): string
}

export type Typefaces = Readonly<Record<Weight, Typeface>>

/** Opens Be Vietnam Pro in the folder of resources that ship. A missing file is a broken installation: it throws. */
export async function openTypefaces(resourcesFolder: string): Promise<Typefaces> {
  const open = async (weight: Weight) =>
    openTypeface(await readFile(path.join(resourcesFolder, 'fonts', `be-vietnam-pro-${weight}.ttf`)))
  const [regular, strong] = await Promise.all([open(400), open(600)])
  return { 400: regular, 600: strong }
}

interface Step {
  readonly letter: string
  readonly points: readonly number[]
}

function singleFont(data: Uint8Array): fontkit.Font {
  const font = fontkit.create(data)
  if (font === null || !('unitsPerEm' in font)) throw new Error('not a single font')
  return font
}

function openTypeface(data: Uint8Array): Typeface {
  const font = singleFont(data)
  const outlines = new Map<number, readonly Step[]>()
  const advances = new Map<string, number>()

  /** Kept letter by letter, never word by word: what is kept may not tell anything about a person. */
  function advanceOf(letter: string): number {
    const known = advances.get(letter)
    if (known !== undefined) return known
    const advance = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)?.advanceWidth ?? 0
    advances.set(letter, advance)
    return advance
  }

  function stepsOf(glyph: fontkit.Glyph): readonly Step[] {
    const known = outlines.get(glyph.id)
    if (known !== undefined) return known
    const steps = glyph.path.commands.map(({ command, args }) => ({ letter: letterOf[command], points: args }))
    outlines.set(glyph.id, steps)
    return steps
  }

  return {
    data,
    capHeight: font.capHeight / font.unitsPerEm,
    widthOf(text, size) {
      let units = 0
      for (const letter of text) units += advanceOf(letter)
      return (units * size) / font.unitsPerEm
    },
    outline(text, size, x, y) {
      const { glyphs, positions } = font.layout(text, fontFeatures)
      const scale = size / font.unitsPerEm
      let pen = x
      let outline = ''
      for (const [index, glyph] of glyphs.entries()) {
        const position = positions?.[index]
        const left = pen + (position?.xOffset ?? 0) * scale
        const base = y - (position?.yOffset ?? 0) * scale
        for (const { letter, points } of stepsOf(glyph)) {
          outline += letter
          for (const [place, value] of points.entries()) {
            outline += ` ${rounded(place % 2 === 0 ? left + value * scale : base - value * scale)}`
          }
        }
        pen += (position?.xAdvance ?? glyph.advanceWidth) * scale
      }
      return outline
    },
  }
}

/** A micrometre is finer than any output. */
function rounded(millimetres: number): number {
  return Math.round(millimetres * 1000) / 1000
}

const letterOf = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const
