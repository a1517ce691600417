import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneSlipAway } from './slips.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdghiklmnopqrstuvxy'.split('')), minLength: 2, maxLength: 7 })
const place = fc.nat({ max: 6 })

test('every word is one slip away from what one slip made of it', () => {
  fc.assert(
    fc.property(word, place, fc.constantFrom(...'aehnt'.split('')), (meant, any, letter) => {
      const at = any % (meant.length - 1)
      const [before, behind] = [meant.slice(0, at), meant.slice(at + 1)]
      const swapped = before + meant.charAt(at + 1) + meant.charAt(at) + meant.slice(at + 2)
      for (const typed of [
        swapped,
        before + behind,
        before + letter + behind,
        meant.slice(0, at) + letter + meant.slice(at),
      ])
        expect([...oneSlipAway(typed), typed]).toContain(meant)
    }),
  )
})
