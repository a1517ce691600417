import type { SheetKind } from './sheets.ts'

export const deskNames = [
  'wood',
  'dark wood',
  'plain light',
  'plain dark',
  'stone',
  'checked cloth',
  'cutting mat',
  'tiles',
] as const
export type DeskName = (typeof deskNames)[number]

export type Fault = 'dark' | 'glare' | 'blurred' | 'cutOff' | 'empty' | 'finger'
export const faults: readonly Fault[] = ['dark', 'glare', 'blurred', 'cutOff', 'empty', 'finger']

export type Corner = readonly [x: number, y: number]

/** Everything that is decided about one photograph before it is taken. */
export interface Scene {
  readonly id: number
  /** `tuning` may be looked at while the work goes on; `locked` only tells how well it went. */
  readonly part: 'tuning' | 'locked'
  readonly kind: SheetKind
  readonly desk: DeskName
  readonly width: number
  readonly height: number
  /** How many quarter turns clockwise the sheet lies in the picture, 0 to 3. */
  readonly quarterTurns: number
  readonly fault: Fault | null
}

/** Document cameras give 2 to 5 megapixels, good ones and phones 8 to 12. */
const sizes = [
  [1920, 1080],
  [1920, 1080],
  [2592, 1944],
  [2592, 1944],
  [2592, 1944],
  [3264, 2448],
  [4000, 3000],
] as const
const kinds: readonly SheetKind[] = ['form', 'form', 'form', 'letter', 'letter', 'letter', 'slip', 'notes', 'card']

/** The conditions of photograph `id`. Every third is locked, decided before anything was measured. */
export function planScene(id: number, random: () => number): Scene {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const [long, short] = pick(sizes)
  const kind = pick(kinds)
  const upright = random() < 0.72
  const quarterTurns = upright ? 0 : 1 + Math.floor(random() * 3)
  const fault = random() < 0.32 ? pick(faults) : null
  // People turn the camera to the sheet, mostly.
  const sheetIsWide = (kind === 'card') !== (quarterTurns % 2 === 1)
  const matching = random() < 0.7
  const pictureIsWide = long === 1920 || sheetIsWide === matching
  return {
    id,
    part: id % 3 === 2 ? 'locked' : 'tuning',
    kind: fault === 'empty' ? 'blank' : kind === 'notes' && fault === 'blurred' ? 'letter' : kind,
    desk: pick(deskNames),
    width: pictureIsWide ? long : short,
    height: pictureIsWide ? short : long,
    quarterTurns,
    fault,
  }
}
