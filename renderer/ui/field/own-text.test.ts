import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { heard, ownText, typedInto } from './own-text.ts'

it('keeps every letter, however late the screen says back what was typed, and whatever of it it leaves out', () => {
  const words = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.nat(3)), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(words, (typed) => {
      let own = ownText('')
      const told: string[] = []
      for (const [text, echoes] of typed) {
        own = typedInto(own, text)
        told.push(text)
        // The screen may skip some of what it was told, and says the rest in its order.
        const said = told.splice(0, echoes).at(-1)
        if (said !== undefined) own = heard(own, said)
        expect(own.shown).toBe(text)
      }
    }),
  )
})

it('takes over what the screen says of its own', () => {
  const own = typedInto(typedInto(ownText(''), 'n'), 'ng')
  expect(heard(own, 'Nguyễn').shown).toBe('Nguyễn')
  expect(heard(heard(own, 'ng'), 'n').shown).toBe('n')
  expect(heard(heard(own, 'ng'), '').shown).toBe('')
})
