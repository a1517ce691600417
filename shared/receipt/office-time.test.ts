import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialDay, officialMoment } from './office-time.ts'

describe('official time', () => {
  it('is written as on official papers', () => {
    expect(officialMoment('2026-11-23T09:05', 'vi')).toBe('09 giờ 05 phút, thứ Hai, ngày 23 tháng 11 năm 2026')
    expect(officialMoment('2026-11-22T16:30', 'en')).toBe('16:30, Sunday 22 November 2026')
  })

  it('puts a nought before early days and before January and February only', () => {
    expect(officialDay('2027-02-03T08:00', 'vi')).toBe('ngày 03 tháng 02 năm 2027')
    expect(officialDay('2027-03-03T08:00', 'vi')).toBe('ngày 03 tháng 3 năm 2027')
  })

  it('names the weekday that the calendar has', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01T00:00Z'), max: new Date('2199-12-31T00:00Z'), noInvalidDate: true }),
        (date) => {
          expect(officialMoment(date.toISOString().slice(0, 16), 'en')).toContain(`, ${names[date.getUTCDay()]} `)
        },
      ),
    )
  })

  it('takes a wrong shape for the bug that it is', () => {
    expect(() => officialDay('23/11/2026', 'vi')).toThrow('YYYY-MM-DD')
  })
})
