import { expect, it } from 'vitest'
import { isWholeMobile, readPhone } from './phone.ts'

/** What stands in the field after each key. */
const typing = (number: string) => Array.from(number, (_, index) => number.slice(0, index + 1))
const canGrow = (digits: string) => '0123456789'.split('').some((next) => readPhone(digits + next) !== null)

it('takes for whole what is a telephone number and can grow no further', () => {
  const whole = ['0905123456', '0355123456', '02553823456', '1905123456'].flatMap(typing).filter(isWholeMobile)
  expect(whole).toEqual(['0905123456', '0355123456'])
  expect(whole.map(readPhone)).toEqual(whole)
  expect(whole.filter(canGrow)).toEqual([])
})
