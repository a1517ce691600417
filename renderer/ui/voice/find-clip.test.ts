import { describe, expect, it } from 'vitest'
import { findClip, type Recordings } from './find-clip.ts'

const recordings: Recordings = {
  hre: {
    'visitor.language.question': { text: 'Chọn ngôn ngữ', file: 'visitor.language.question.ogg' },
    'visitor.help.title': { text: 'Số gọi của bạn: {{number}}', file: 'visitor.help.title.ogg' },
  },
}

describe('the recording of a line', () => {
  it('is found by its text', () => {
    expect(findClip(recordings, 'hre', 'Chọn ngôn ngữ')).toEqual({
      address: 'voice/hre/visitor.language.question.ogg',
      values: [],
    })
  })

  it('is followed by the values that were put in', () => {
    expect(findClip(recordings, 'hre', 'Số gọi của bạn: 12')).toEqual({
      address: 'voice/hre/visitor.help.title.ogg',
      values: ['12'],
    })
  })

  it('is none for another language or another text', () => {
    expect(findClip(recordings, 'cua', 'Chọn ngôn ngữ')).toBeNull()
    expect(findClip(recordings, 'hre', 'Chọn ngôn ngữ khác')).toBeNull()
  })
})
