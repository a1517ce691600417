import { describe, expect, it } from 'vitest'
import { deleteBack, insert } from './edit.ts'
import type { Tone } from './letter.ts'
import { applyTone } from './tone.ts'

function tone(text: string, key: Tone, caret = text.length): string {
  return applyTone({ text, caret }, key).text
}

describe('applyTone', () => {
  it('marks the word before the caret', () => {
    expect(tone('Nguyên', 'tilde')).toBe('Nguyễn')
    expect(tone('Phạm Thi', 'dot')).toBe('Phạm Thị')
    expect(tone('TRÂN', 'grave')).toBe('TRẦN')
    expect(tone('hoa', 'grave')).toBe('hòa')
  })

  it('sees the whole word when the caret stands inside it', () => {
    expect(tone('hoan', 'grave', 3)).toBe('hoàn')
  })

  it('takes the same tone away again', () => {
    expect(tone('hòa', 'grave')).toBe('hoa')
  })

  it('does nothing without a word or on what is no syllable', () => {
    expect(tone('', 'acute')).toBe('')
    expect(tone('Thị ', 'acute')).toBe('Thị ')
    expect(tone('xyz123', 'acute')).toBe('xyz123')
  })

  it('reads decomposed text', () => {
    expect(tone('Nguyên'.normalize('NFD'), 'tilde')).toBe('Nguyễn')
  })
})

describe('editing', () => {
  it('inserts at the caret', () => {
    expect(insert({ text: 'ac', caret: 1 }, 'b')).toEqual({ text: 'abc', caret: 2 })
  })

  it('deletes a whole character, composed, decomposed or outside the basic plane', () => {
    expect(deleteBack({ text: 'Thị', caret: 3 })).toEqual({ text: 'Th', caret: 2 })
    expect(deleteBack({ text: 'Thị'.normalize('NFD'), caret: 4 })).toEqual({ text: 'Th', caret: 2 })
    expect(deleteBack({ text: 'a😀', caret: 3 })).toEqual({ text: 'a', caret: 1 })
    expect(deleteBack({ text: 'a', caret: 0 })).toEqual({ text: 'a', caret: 0 })
  })
})
