import { describe, expect, it } from 'vitest'
import { fillIn } from './fill-in.ts'

describe('fillIn', () => {
  it('fills every place once, whatever the values look like', () => {
    expect(fillIn('{{a}} và {{b}}', { a: '{{b}} $&', b: 'hai' })).toBe('{{b}} $& và hai')
  })

  it('takes a missing value for the bug that it is', () => {
    expect(() => fillIn('{{a}}', {})).toThrow('{{a}}')
  })
})
