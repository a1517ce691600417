import { describe, expect, it } from 'vitest'
import { fillPart, isPartFull, readDateParts, writeDateParts } from './date-parts.ts'

describe('date parts', () => {
  it('make a whole date', () => {
    expect(writeDateParts({ day: '05', month: '11', year: '1985' }, false)).toBe('1985-11-05')
    expect(readDateParts('1985-11-05')).toEqual({ day: '05', month: '11', year: '1985' })
  })

  it('keep what was typed while the date is not whole', () => {
    const half = { day: '5', month: '', year: '' }
    expect(readDateParts(writeDateParts(half, false))).toEqual(half)
    expect(writeDateParts({ day: '', month: '', year: '' }, false)).toBe('')
  })

  it('leave a first digit room for the second while the other parts are there', () => {
    expect(readDateParts(writeDateParts({ day: '1', month: '11', year: '1985' }, false)).day).toBe('1')
    expect(readDateParts(writeDateParts({ day: '0', month: '11', year: '1985' }, false)).day).toBe('0')
  })

  it('fill a lone digit up when its box is left', () => {
    expect(['5', '0', '12', ''].map(fillPart)).toEqual(['05', '0', '12', ''])
  })

  it('make a year alone where only that is known', () => {
    expect(writeDateParts({ day: '', month: '', year: '1985' }, true)).toBe('1985')
    expect(readDateParts('1985')).toEqual({ day: '', month: '', year: '1985' })
  })

  it('go on when no digit can follow', () => {
    expect(isPartFull('day', '3')).toBe(false)
    expect(isPartFull('day', '4')).toBe(true)
    expect(isPartFull('month', '1')).toBe(false)
    expect(isPartFull('month', '2')).toBe(true)
    expect(isPartFull('year', '198')).toBe(false)
  })
})
