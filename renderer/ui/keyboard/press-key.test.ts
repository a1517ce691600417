import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { trackingAlphabet } from '../../../shared/dossier/tracking-code.ts'
import type { LayoutName } from './layouts.ts'
import { pressKey } from './press-key.ts'
import type { Typing } from './typing.ts'

function typeKeys(text: string, layout: LayoutName, method: Typing['method']): string {
  let edit = { text: '', caret: 0 }
  for (const character of text) {
    const key = { kind: 'character', text: character } as const
    edit = pressKey(edit, key, { layout, upper: false }, { method, tonePlace: 'old' }) ?? edit
  }
  return edit.text
}

const methods = fc.constantFrom<Typing['method']>('telex', 'vni', 'plain')

test.each([
  ['code', trackingAlphabet],
  ['email', 'abcdefghijklmnopqrstuvwxyz0123456789.-_@'],
  ['digits', '0123456789'],
] as const)('keys of the layout "%s" write what stands on them, whatever composes letters', (layout, alphabet) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Array.from(alphabet))), methods, (characters, method) => {
      expect(typeKeys(characters.join(''), layout, method)).toBe(characters.join(''))
    }),
  )
})

test('keys of letters compose', () => {
  expect(typeKeys('tieengs', 'letters', 'telex')).toBe('tiếng')
  expect(typeKeys('tie61ng', 'letters', 'vni')).toBe('tiếng')
})
