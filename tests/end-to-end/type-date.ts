import type { Locator } from 'playwright-core'

/** Fills the three boxes of a date, `dd/mm/yyyy`. */
export async function typeDate(field: Locator, date: string): Promise<void> {
  const boxes = field.locator('.field-date input')
  for (const [index, part] of date.split('/').entries()) await boxes.nth(index).fill(part)
}
