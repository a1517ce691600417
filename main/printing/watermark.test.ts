import path from 'node:path'
import { expect, test } from 'vitest'
import { receiptPaper } from '../../shared/receipt/receipt-paper.ts'
import { sampleFacts } from '../../shared/receipt/sample-facts.ts'
import type { Page } from './drawing.ts'
import { layOut } from './lay-out.ts'
import { a5 } from './sheet.ts'
import { openTypefaces } from './typeface.ts'

const faces = await openTypefaces(path.join(import.meta.dirname, '../resources'))

/** Points all over the letters of the pale words of a page. */
function pointsOf({ marks }: Page): readonly { readonly x: number; readonly y: number }[] {
  const words = marks.find((mark) => mark.kind === 'text' && mark.ink === 'pale')
  if (words?.kind !== 'text') throw new Error('a page without its words')
  const turn = ((words.slant ?? 0) * Math.PI) / 180
  const length = faces[600].widthOf(words.text, words.size)
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) =>
    [-0.2, 0, 0.4, 0.74, 1].map((up) => ({
      x: words.x + Math.cos(turn) * length * share - Math.sin(turn) * words.size * up,
      y: words.y - Math.sin(turn) * length * share - Math.cos(turn) * words.size * up,
    })),
  )
}

const many = Array.from({ length: 40 }, () => ({ name: 'Giấy khai sinh', form: 'original' as const, pages: 1 }))

test.each([
  ['vi', 'demo', sampleFacts.parts],
  ['en', 'demo', sampleFacts.parts],
  ['vi', 'training', sampleFacts.parts],
  ['vi', 'demo', many],
] as const)(
  'the words across a receipt (%s, %s) lie free of its grounds, and within its edges',
  (language, kind, parts) => {
    const pages = layOut(receiptPaper({ ...sampleFacts, language, parts, watermark: kind }), a5, faces)
    for (const page of pages) {
      const points = pointsOf(page)
      for (const mark of page.marks) {
        if (mark.kind !== 'box' || !['surface', 'gold', 'white'].includes(mark.ink)) continue
        const hidden = points.filter(
          ({ x, y }) => x > mark.x && x < mark.x + mark.width && y > mark.y && y < mark.y + mark.height,
        )
        expect(hidden).toEqual([])
      }
      const outside = points.filter(({ x, y }) => x < 5 || y < 5 || x > page.width - 5 || y > page.height - 5)
      expect(outside).toEqual([])
      // Large enough to be seen at a glance: most of the way across.
      expect(Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x))).toBeGreaterThan(60)
    }
  },
)
