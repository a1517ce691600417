import { fillIn } from '../../shared/receipt/fill-in.ts'
import type { Paper } from '../../shared/receipt/paper.ts'
import { setBand } from './blocks/band.ts'
import { setNotice } from './blocks/title.ts'
import { type Mark, moved, type Page } from './drawing.ts'
import type { Fragment, Setting } from './fragment.ts'
import { setBlock } from './set-block.ts'
import { setText } from './set-text.ts'
import type { Sheet } from './sheet.ts'
import type { Typefaces } from './typeface.ts'
import { lowestGround, watermark } from './watermark.ts'

/** Lays a paper out on sheets of one kind: as many pages as it needs, each with its foot, nothing cut off. */
export function layOut(paper: Paper, sheet: Sheet, faces: Typefaces): Page[] {
  const setting: Setting = { sheet, faces, width: sheet.width - 2 * sheet.margin.x }
  const set = paper.blocks.flatMap((block) => setBlock(block, setting))
  const fragments = paper.blocks.at(-1)?.kind === 'signatures' ? accompanied(set) : set
  if (sheet.height === null) return [rollPage(paper, fragments, setting)]

  const height = sheet.height
  const footHeight = setFoot(paper, setting, { page: 1, pages: 1 }).height
  const bottom = height - sheet.margin.bottom - footHeight - sheet.gap / 2
  const pages = flow(fragments, bottom, setting, setContinuation(paper, setting))
  return pages.map((marks, index) => {
    const foot = setFoot(paper, setting, { page: index + 1, pages: pages.length })
    return {
      width: sheet.width,
      height,
      marks: [
        ...watermark(paper.watermark, setting, { top: lowestGround(marks, height / 2) + sheet.gap, bottom }),
        ...marks,
        ...placed(foot, sheet.margin.x, height - sheet.margin.bottom - foot.height),
      ],
    }
  })
}

function placed(fragment: Fragment, x: number, y: number): Mark[] {
  return fragment.marks.map((mark) => moved(mark, x, y))
}

/** Puts fragments below each other and begins a page where the next ones that belong together find no room. */
function flow(fragments: readonly Fragment[], bottom: number, setting: Setting, continuation: Fragment): Mark[][] {
  const { x, top } = setting.sheet.margin
  const pages: Mark[][] = []
  let marks: Mark[] = []
  let y = top
  let fresh = true
  const place = (fragment: Fragment) => {
    y += fresh ? 0 : fragment.before
    marks.push(...placed(fragment, x, y))
    y += fragment.height
    fresh = false
  }
  for (const [index, fragment] of fragments.entries()) {
    if (!fresh && y + roomFor(fragments, index) > bottom) {
      pages.push(marks)
      marks = []
      y = top
      fresh = true
      place(continuation)
      if (fragment.repeat !== undefined) place(fragment.repeat)
    }
    place(fragment)
  }
  return [...pages, marks]
}

/** Signatures never stand on a page of their own: two rows come along, so that whoever signs sees there what for. */
function accompanied(fragments: readonly Fragment[]): readonly Fragment[] {
  const closing = fragments.findLastIndex(({ keepWithNext }, index) => {
    return keepWithNext !== true && index < fragments.length - 1
  })
  return fragments.map((fragment, index) =>
    index === closing || index === closing - 1 ? { ...fragment, keepWithNext: true } : fragment,
  )
}

/** Height of the fragment at `index` together with those that it may not be parted from. */
function roomFor(fragments: readonly Fragment[], index: number): number {
  let room = 0
  for (const fragment of fragments.slice(index)) {
    room += fragment.before + fragment.height
    if (fragment.keepWithNext !== true) break
  }
  return room
}

function rollPage(paper: Paper, fragments: readonly Fragment[], setting: Setting): Page {
  const { sheet } = setting
  const end = [
    // Grey words across the paper can't be printed in black and white: they stand in a bar before the foot instead.
    ...(paper.watermark === null ? [] : [setNotice({ kind: 'notice', text: paper.watermark }, setting)]),
    setFoot(paper, setting, { page: 1, pages: 1 }),
  ]
  const all = [...fragments, ...end]
  const [marks = []] = flow(all, Number.POSITIVE_INFINITY, setting, setContinuation(paper, setting))
  const height = all.reduce((sum, { before, height }, index) => sum + (index === 0 ? 0 : before) + height, 0)
  return { width: sheet.width, height: sheet.margin.top + height + sheet.margin.bottom, marks }
}

function setContinuation(paper: Paper, setting: Setting): Fragment {
  const { sheet, width } = setting
  const set = setText(
    setting,
    paper.continuation,
    { size: sheet.text.small, weight: 600, align: 'right' },
    { x: 0, width },
  )
  return { ...set, before: 0 }
}

function setFoot(paper: Paper, setting: Setting, numbers: { page: number; pages: number }): Fragment {
  const { sheet, width } = setting
  const page = fillIn(paper.foot.page, { page: String(numbers.page), pages: String(numbers.pages) })
  const line = sheet.height === null ? paper.foot.line : `${paper.foot.line} · ${page}`
  // One line as long as it stays readable: a page number alone on a second one looks like a slip.
  const oneLine = sheet.text.small * Math.min(1, (width / setting.faces[400].widthOf(line, sheet.text.small)) * 0.999)
  const size = oneLine < sheet.text.small * 0.8 ? sheet.text.small : oneLine
  const style = { size, ink: 'quiet', align: 'centre' } as const
  const text = setText(setting, line, style, { x: 0, width })
  if (!sheet.ornament) return { ...text, before: sheet.gap }
  const band = setBand(setting)
  const bandTop = text.height + 0.8
  return {
    height: bandTop + band.height,
    before: sheet.gap,
    marks: [...text.marks, ...band.marks.map((mark) => moved(mark, 0, bandTop))],
  }
}
