import { expect, test } from 'vitest'
import { rememberingSounds, soundOf } from './sound.ts'

test('a word is worked out once while names are read, and none is remembered afterwards', () => {
  const name = 'Quắzbửy'
  const [first, second] = rememberingSounds(() => [soundOf(name), soundOf(name)])
  expect(second).toBe(first)
  const asked = soundOf(name)
  expect(asked).not.toBe(first)
  expect(soundOf(name)).not.toBe(asked)
  expect(asked).toEqual(first)
})
