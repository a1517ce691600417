/** A `YYYY-MM-DD` text taken apart, whether or not the calendar has such a day; null for any other text. */
export function readDay(text: string): { readonly year: number; readonly month: number; readonly day: number } | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}
