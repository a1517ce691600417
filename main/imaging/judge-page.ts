import type { PageWarning } from '../../shared/imaging/page-warning.ts'
import type { Pixels } from '../../shared/imaging/pixels.ts'
import type { Quad } from '../../shared/imaging/quad.ts'
import { findFinger } from './find-finger.ts'
import { markInk, withoutRim } from './ink.ts'
import type { PaperLight } from './paper-light.ts'

/** An A4 page needs about 100 dots per inch along its 297 mm to be read on a screen. */
const smallestLongSide = 1170

/** Where even bare paper is this grey, small print is lost. */
const darkestPaper = 95

/** Share of ink under which a page is empty. Two short lines measure 0.006, a full page 0.05, grain and shadow 0. */
const emptyShare = 0.0012

/** Millimetres of blur at which print of ten points begins to run together. */
const blurredMm = 0.285

/** Whole fields of this side, in pixels of the small page, must be burnt out to be glare, and this share of all. */
const glareField = 12
const glareShare = 0.006
/** Where the paper itself is nearly white in the picture, a bright spot hides nothing. */
const whitePaper = 244

/** A corner this near to the picture's border, as a share of its side, is a corner that was not seen. */
const rim = 0.004

export interface JudgedPage {
  /** The page in the small, as it was photographed and with even light. */
  readonly raw: Pixels
  readonly even: Pixels
  /** Millimetres of its blur, see `blurOf`. */
  readonly blurMm: number
  readonly light: PaperLight
  readonly corners: Quad | null
  /** Of the picture as it came in, in pixels. */
  readonly longSide: number
}

/** Doubts about a page in the order of how much they matter; to be shown, never to block. */
export function judgePage(judged: JudgedPage): readonly PageWarning[] {
  const { raw, even, blurMm, light, corners, longSide } = judged
  const ink = withoutRim(markInk(even), 0.05)
  const inkShare = ink.data.reduce((sum, value) => sum + value, 0) / ink.data.length
  const isDark = Math.max(...light.whole) < darkestPaper
  const doubts: readonly (readonly [PageWarning, boolean])[] = [
    ['cutOff', corners?.some(isAtBorder) ?? false],
    ['dark', isDark],
    ['glare', Math.max(...light.whole) < whitePaper && burntShare(raw) > glareShare],
    ['finger', findFinger(raw, light.whole)],
    ['empty', inkShare < emptyShare],
    // Of a dark picture the grain is not told from print; light comes first anyway.
    ['blurred', !isDark && inkShare >= emptyShare && blurMm > blurredMm],
    ['small', longSide < smallestLongSide],
  ]
  return doubts.filter(([, holds]) => holds).map(([warning]) => warning)
}

function isAtBorder({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return x < rim || y < rim || x > 1 - rim || y > 1 - rim
}

/** Share of the page where the light was so bright that nothing is left. */
function burntShare({ data, width, height }: Pixels): number {
  let [burnt, fields] = [0, 0]
  for (let top = glareField; top + 2 * glareField <= height; top += glareField) {
    for (let left = glareField; left + 2 * glareField <= width; left += glareField) {
      let bright = 0
      for (let y = top; y < top + glareField; y += 2) {
        for (let x = left; x < left + glareField; x += 2) {
          const at = (y * width + x) * 3
          if (Math.min(data[at] as number, data[at + 1] as number, data[at + 2] as number) >= 251) bright += 1
        }
      }
      burnt += Number(bright >= (glareField / 2) ** 2 * 0.9)
      fields += 1
    }
  }
  return burnt / Math.max(1, fields)
}
