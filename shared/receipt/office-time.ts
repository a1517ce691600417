import type { Language } from '../language.ts'

const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

interface LocalMoment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: string
  readonly minute: string
}

/** Takes `YYYY-MM-DDTHH:mm` in office time apart; anything else is a bug of the caller. */
function partsOf(local: string): LocalMoment {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(local)
  if (match === null) throw new Error('office time must look like YYYY-MM-DDTHH:mm')
  const [, year, month, day, hour = '', minute = ''] = match
  return { year: Number(year), month: Number(month), day: Number(day), hour, minute }
}

/** Day of the week, 0 = Sunday, by Sakamoto's method. */
function weekdayOf({ year, month, day }: LocalMoment): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

/** A day as official papers write it: "ngày 23 tháng 11 năm 2026". Days and January and February carry two digits. */
export function officialDay(local: string, language: Language): string {
  const moment = partsOf(local)
  if (language === 'en') return `${moment.day} ${englishMonths[moment.month - 1]} ${moment.year}`
  const day = String(moment.day).padStart(2, '0')
  // Circular 01/2011 on the form of papers: a nought before days under 10 and months 1 and 2, against later forgery.
  const month = moment.month <= 2 ? `0${moment.month}` : String(moment.month)
  return `ngày ${day} tháng ${month} năm ${moment.year}`
}

/** A moment as official papers write it: "09 giờ 05 phút, thứ Hai, ngày 23 tháng 11 năm 2026". */
export function officialMoment(local: string, language: Language): string {
  const moment = partsOf(local)
  const weekday = weekdays[language][weekdayOf(moment)]
  return language === 'en'
    ? `${moment.hour}:${moment.minute}, ${weekday} ${officialDay(local, language)}`
    : `${moment.hour} giờ ${moment.minute} phút, ${weekday}, ${officialDay(local, language)}`
}
