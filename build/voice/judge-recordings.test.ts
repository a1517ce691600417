import { expect, it } from 'vitest'
import { judgeRecordings } from './judge-recordings.ts'

const ogg = Uint8Array.of(0x4f, 0x67, 0x67, 0x53, 0)
const slots = [
  { key: 'visitor.language.question', text: 'Chọn ngôn ngữ' },
  { key: 'visitor.common.next', text: 'Tiếp tục' },
]

it('takes in what is dropped into its slot, and says what is still missing', () => {
  const judged = judgeRecordings('hre', slots, [{ name: 'visitor.common.next.ogg', head: ogg }], {})
  expect(judged.manifest).toEqual({ 'visitor.common.next': { text: 'Tiếp tục', file: 'visitor.common.next.ogg' } })
  expect(judged.missing.map(({ key }) => key)).toEqual(['visitor.language.question'])
  expect([judged.wrong, judged.outdated]).toEqual([[], []])
})

it('refuses what no sentence is named like, and what is no sound', () => {
  const files = [
    { name: 'visitor.common.nxt.ogg', head: ogg },
    { name: 'visitor.common.next.mp3', head: ogg },
    { name: 'visitor.language.question.wav', head: ogg },
  ]
  const judged = judgeRecordings('hre', slots, files, {})
  expect(judged.manifest).toEqual({})
  expect(judged.wrong).toHaveLength(3)
})

it('no longer plays a recording of words that have changed', () => {
  const known = { 'visitor.common.next': { text: 'Đi tiếp', file: 'visitor.common.next.ogg' } }
  const judged = judgeRecordings('hre', slots, [{ name: 'visitor.common.next.ogg', head: ogg }], known)
  expect(judged.manifest).toEqual({})
  expect(judged.outdated[0]).toContain('Đi tiếp')
})
