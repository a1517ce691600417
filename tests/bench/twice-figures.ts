import { looksTheSame } from '../../main/imaging/looks-the-same.ts'
import { preparePage } from '../../main/imaging/prepare-page.ts'
import { type TwicePart, type TwicePhotograph, twiceSet } from '../imaging/twice-set.ts'
import type { Figure } from './figure.ts'

/** How two photographs belong together. */
type Pair = 'same' | 'sibling' | 'other' | 'unlike'

/**
 * The doubt "photographed twice", on a set of its own: sheets that were laid down again on another desk before another
 * camera, the same forms filled in by others, and everything beside everything else.
 */
export async function twiceFigures(): Promise<readonly Figure[]> {
  return [...(await figuresOf('tuning')), ...(await figuresOf('locked'))]
}

async function figuresOf(part: TwicePart): Promise<readonly Figure[]> {
  const pages: { readonly taken: TwicePhotograph; readonly fingerprint: Uint8Array }[] = []
  for (const taken of await twiceSet(part)) {
    const page = await preparePage(taken.jpeg)
    if (page.ok) pages.push({ taken, fingerprint: page.value.fingerprint })
  }
  const counts = { same: [0, 0], sibling: [0, 0], other: [0, 0], unlike: [0, 0] } satisfies Record<
    Pair,
    [number, number]
  >
  let ms = 0
  for (const [at, one] of pages.entries()) {
    for (const two of pages.slice(at + 1)) {
      const count = counts[pairOf(one.taken, two.taken)]
      const from = performance.now()
      const isTakenForSame = looksTheSame(one.fingerprint, two.fingerprint)
      ms += performance.now() - from
      count[0] = (count[0] ?? 0) + 1
      if (isTakenForSame) count[1] = (count[1] ?? 0) + 1
    }
  }
  const [again, known] = counts.same
  const pairs = counts.sibling[0] + counts.other[0] + counts.unlike[0]
  const wrong = counts.sibling[1] + counts.other[1] + counts.unlike[1]
  return [
    verdict(
      `${part}: twice, missed`,
      again - known,
      `of ${again} sheets photographed once more, on another desk before another camera`,
    ),
    verdict(
      `${part}: twice, false`,
      wrong,
      `of ${pairs} pairs of different sheets; ${counts.other[1]} of ${counts.other[0]} of one form filled in by somebody else, ${counts.sibling[1]} of ${counts.sibling[0]} of one form of which only two answers differ, signature included`,
    ),
    {
      name: 'twiceTime',
      step: part,
      value: Number((ms / (pairs + again)).toFixed(1)),
      unit: 'ms',
      how: 'to compare two pages, mean of all pairs',
    },
  ]
}

function verdict(step: string, value: number, how: string): Figure {
  return { name: 'verdicts', step, value, unit: 'count', how }
}

function pairOf(one: TwicePhotograph, two: TwicePhotograph): Pair {
  if (one.sheet === two.sheet) return 'same'
  const [first, second] = [one.sheet, two.sheet].map((sheet) => sheet.replace(/-(?:other|sibling)$/, ''))
  if (first !== second) return 'unlike'
  return one.sheet.endsWith('-other') || two.sheet.endsWith('-other') ? 'other' : 'sibling'
}
