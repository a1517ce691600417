import { workingCalendarSchema } from './working-calendar.ts'

/** Two years with one day off that is worked another day, a Tết of five days, and a day off across the year's end. */
export const fixtureCalendar = workingCalendarSchema.parse({
  years: [2026, 2027],
  days: [
    { date: '2026-01-02', kind: 'holiday', name: 'Nghỉ hoán đổi', source: 'sample' },
    { date: '2026-01-10', kind: 'makeupWorkday', name: 'Làm bù', source: 'sample' },
    ...['16', '17', '18', '19', '20'].map((day) => ({
      date: `2026-02-${day}`,
      kind: 'holiday',
      name: 'Tết Nguyên đán',
      source: 'sample',
    })),
    { date: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch', source: 'sample' },
  ],
})
