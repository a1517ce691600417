import type { PaperRow, SamplePaper } from '../../build/samples/papers.ts'

type Random = () => number

/** Syllables of names and places; no name that they make is anybody's. */
const syllables = ['Thử', 'Mẫu', 'Tập', 'An', 'Bình', 'Cúc', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Lam', 'Minh', 'Ngọc']
const more = ['Oanh', 'Phúc', 'Quý', 'Sương', 'Tâm', 'Uyên', 'Vinh', 'Xuân', 'Yến', 'Trà', 'Bồng', 'Đức', 'Lê', 'Trần']

/**
 * The same form as somebody else would have filled it in: every name and every number of its answers another.
 *
 * @param most rows that change at most, from the first on: two make the papers of a brother and a sister
 */
export function fillAnew(paper: SamplePaper, random: Random, most = Number.POSITIVE_INFINITY): SamplePaper {
  let changed = 0
  const rows = paper.rows.map((row): PaperRow => {
    if (!('value' in row) || changed >= most) return row
    const value = answerAnew(row.value, random)
    if (value !== row.value) changed += 1
    return { ...row, value }
  })
  return { ...paper, rows }
}

function answerAnew(value: string, random: Random): string {
  const pick = (): string => [...syllables, ...more][Math.floor(random() * (syllables.length + more.length))] ?? ''
  return value
    .replaceAll(/\d/g, () => String(Math.floor(random() * 10)))
    .replaceAll(/\p{Lu}\p{L}*/gu, (word) => (word === word.toUpperCase() ? pick().toUpperCase() : pick()))
}
