import type { PaperRow, SamplePaper } from './papers.ts'
import type { SheetToPhotograph } from './photograph.ts'
import { floorPlan, parcelPlan } from './plans.ts'
import { type Drawer, print } from './sheet-svg.ts'

const width = 210
const height = 297
const edge = { left: 28, right: 190 }

/** An A4 paper with its head, title, rows, drawing, stamp and signature. */
export function paperSheet(paper: SamplePaper, drawer: Drawer, random: () => number): SheetToPhotograph {
  const { text } = drawer
  const centred = { anchor: 'middle' } as const
  const frame = paper.framed
    ? `<rect x="12" y="12" width="186" height="273" fill="none" stroke="#a8474d" stroke-width="1.2"/><rect x="14.500" y="14.500" width="181" height="268" fill="none" stroke="#a8474d" stroke-width=".4"/>`
    : ''
  const rowsTop = paper.drawing === undefined ? 82 : 190
  const drawing =
    paper.drawing === undefined
      ? ''
      : `<g transform="translate(30 76)">${paper.drawing === 'parcel' ? parcelPlan(drawer) : floorPlan(drawer)}</g>`
  const rows = placedRows(paper.rows, rowsTop, drawer)
  const signTop = Math.max(rows.bottom + 10, 208)
  return {
    width,
    height,
    cornerRadius: 0.4,
    paper: paper.ground,
    fold: random() < 0.6,
    content: [
      frame,
      head(paper.issuer, drawer),
      text(105, 55, paper.title, { ...centred, size: 7, weight: 600 }),
      text(105, 63, paper.number, { ...centred, size: 3.8 }),
      drawing,
      rows.svg,
      text(146, signTop, paper.placeAndDate, { ...centred, size: 3.9 }),
      text(146, signTop + 7, paper.signer[0], { ...centred, size: 4, weight: 600 }),
      drawer.signature(130, signTop + 24, random),
      text(146, signTop + 38, paper.signer[1], { ...centred, size: 4.1, weight: 600 }),
      drawer.stamp(124, signTop + 22, ['GIẤY TẬP, KHÔNG THẬT', 'DÙNG ĐỂ THỬ MÁY']),
      drawer.notValid(width, height),
      text(105, 279, 'MẪU – KHÔNG CÓ GIÁ TRỊ. Người và việc trên giấy này không có thật.', { ...centred, size: 3.4 }),
    ].join(''),
  }
}

const rule = (middle: number) => `<path d="M${middle - 13} 33h26" stroke="${print}" stroke-width=".3"/>`

/** The issuer on the left and the country on the right, or the country alone in the middle. */
function head(issuer: SamplePaper['issuer'], { text }: Drawer): string {
  const small = { anchor: 'middle', size: 3.6 } as const
  const strong = { ...small, weight: 600 } as const
  const right = issuer === null ? 105 : 150
  const country = [
    text(right, 25, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', strong),
    text(right, 30.5, 'Độc lập – Tự do – Hạnh phúc', small),
    rule(right),
  ]
  const agency = issuer === null ? [] : [text(60, 25, issuer[0], small), text(60, 30.5, issuer[1], strong), rule(60)]
  return [...agency, ...country].join('')
}

function placedRows(rows: readonly PaperRow[], top: number, drawer: Drawer): { svg: string; bottom: number } {
  let y = top
  const drawn = rows.map((row) => {
    if ('heading' in row) {
      const svg = drawer.text(edge.left, y, row.heading, { size: 4.2, weight: 600 })
      y += 9
      return svg
    }
    const svg =
      'words' in row
        ? drawer.text(edge.left, y, row.words, { size: 4 })
        : drawer.field(edge.left, y, edge.right, row.label, row.value)
    y += 9.6
    return svg
  })
  return { svg: drawn.join(''), bottom: y }
}
