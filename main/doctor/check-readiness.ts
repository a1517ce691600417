import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { loadCalendar } from '../config/load-calendar.ts'
import type { KioskConfig } from '../config/schema.ts'
import { officeDay } from '../office-time.ts'
import { newsSentence, readProgramNews, whyNoNews } from '../publishing/program-news.ts'
import { readPublished } from '../publishing/published-catalogue.ts'
import { about, type Finding } from './finding.ts'

const say = about('catalogue')
const sayOfCalendar = about('holidays')

/** Whether there is something to offer today, as old as the program or not, and days to count by. */
export function checkReadiness(
  config: KioskConfig,
  { dataFolder, resourcesFolder }: { readonly dataFolder: string; readonly resourcesFolder: string },
  now: Date,
): readonly Finding[] {
  const calendar = loadCalendar({ holidaysFile: config.holidaysFile, resourcesFolder })
  const year = Number(officeDay(now).slice(0, 4))
  const years: readonly number[] = calendar.ok ? calendar.value.years : []
  const published = readPublished(dataFolder, officeDay(now))
  return [
    checkOffered(config, resourcesFolder, published),
    // What cannot be read today has been said by now.
    ...(published.ok ? checkNews(dataFolder, resourcesFolder) : []),
    !calendar.ok || !years.includes(year)
      ? sayOfCalendar('fault', `the table does not cover ${year}: due dates are wrong.`)
      : years.includes(year + 1)
        ? sayOfCalendar('ok', `the table covers ${year} and ${year + 1}.`)
        : sayOfCalendar('warning', `the table ends with ${year}: extend it before due dates reach the next.`),
  ]
}

/** What people see today: what is in force, or what ships where nothing was published. */
function checkOffered(
  config: KioskConfig,
  resourcesFolder: string,
  published: ReturnType<typeof readPublished>,
): Finding {
  if (!published.ok) {
    return published.failure.kind === 'olderSchema'
      ? say('note', 'what was published is not looked at before the kiosk has started with this program.')
      : say('fault', `what was published cannot be used (${published.failure.kind}): the kiosk will not start.`)
  }
  const version = published.value === 'asKnown' ? null : published.value
  const catalogue = loadCatalogue(resourcesFolder, config.mode, version?.source)
  if (!catalogue.ok) return say('fault', 'it does not hold: the kiosk will not start.')
  const offered = catalogue.value.overview().procedures.length
  const from = version === null ? 'as they ship' : `by version ${version.number}`
  return say(offered > 0 ? 'ok' : 'fault', `${offered} procedures are offered, ${from}.`)
}

/** An update of the program changes nothing that was published, and would stay unseen. */
function checkNews(dataFolder: string, resourcesFolder: string): readonly Finding[] {
  const news = readProgramNews(dataFolder, resourcesFolder)
  if (!news.ok) return [say('fault', whyNoNews(news.failure))]
  return news.value !== null ? [say('warning', newsSentence(news.value))] : []
}
