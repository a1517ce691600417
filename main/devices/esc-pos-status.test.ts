import { describe, expect, it } from 'vitest'
import { stateOf } from './esc-pos-status.ts'

const fine = { printer: 0x12, cause: 0x12, error: 0x12, paper: 0x12 }

describe('the state of an ESC/POS printer', () => {
  it.each([
    [{}, 'ready'],
    [{ paper: 0x1e }, 'paperLow'],
    [{ printer: 0x1a }, 'offline'],
    [{ printer: 0x1a, cause: 0x16 }, 'coverOpen'],
    [{ printer: 0x1a, cause: 0x32 }, 'paperOut'],
    [{ printer: 0x1a, paper: 0x72 }, 'paperOut'],
    [{ printer: 0x1a, error: 0x1a }, 'jammed'],
    [{ printer: 0x1a, error: 0x32 }, 'jammed'],
    // Paper can't be put in before the cover is shut, so the cover is named first.
    [{ printer: 0x1a, cause: 0x36, paper: 0x72 }, 'coverOpen'],
    // Feeding by the button is no fault of the paper.
    [{ printer: 0x12, cause: 0x1a }, 'ready'],
  ] as const)('%j is %s', (answers, state) => {
    expect(stateOf({ ...fine, ...answers })).toBe(state)
  })
})
