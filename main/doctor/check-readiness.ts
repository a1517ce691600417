import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { loadCalendar } from '../config/load-calendar.ts'
import type { KioskConfig } from '../config/schema.ts'
import { officeDay } from '../office-time.ts'
import { about, type Finding } from './finding.ts'

const say = about('catalogue')
const sayOfCalendar = about('holidays')

/** Whether there is something to offer, and days to count by. */
export function checkReadiness(config: KioskConfig, resourcesFolder: string, now: Date): readonly Finding[] {
  const catalogue = loadCatalogue(resourcesFolder, config.mode)
  const offered = catalogue.ok ? catalogue.value.overview().procedures.length : 0
  const calendar = loadCalendar({ holidaysFile: config.holidaysFile, resourcesFolder })
  const year = Number(officeDay(now).slice(0, 4))
  const years: readonly number[] = calendar.ok ? calendar.value.years : []
  return [
    catalogue.ok
      ? say(offered > 0 ? 'ok' : 'fault', `${offered} procedures are offered.`)
      : say('fault', 'it does not hold: the kiosk will not start.'),
    !calendar.ok || !years.includes(year)
      ? sayOfCalendar('fault', `the table does not cover ${year}: due dates are wrong.`)
      : years.includes(year + 1)
        ? sayOfCalendar('ok', `the table covers ${year} and ${year + 1}.`)
        : sayOfCalendar('warning', `the table ends with ${year}: extend it before due dates reach the next.`),
  ]
}
