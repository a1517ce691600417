import { assertNever } from '../../../shared/assert-never.ts'
import { isDay } from '../../../shared/calendar/civil-day.ts'
import { review } from '../../../shared/locales/en/review.ts'
import type { NextVersion } from '../../../shared/procedure/next-version.ts'
import { fillIn } from '../../../shared/receipt/fill-in.ts'
import type { CatalogueFailure } from '../../catalogue/catalogue-problem.ts'
import { officeDay } from '../../office-time.ts'
import type { ChangedSince, NothingNew } from '../../publishing/office-catalogue.ts'
import type { AlteredVersion, CatalogueTexts } from '../../publishing/published-versions.ts'
import { unlistedPapers, type UnlistedPapers } from '../../publishing/unlisted-papers.ts'
import { versionStates } from '../../publishing/version-states.ts'
import { type ExitCode, exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'
import { misusedAction } from './misused-action.ts'
import { problemLines } from './problem-lines.ts'
import { whyAltered } from '../../publishing/why-altered.ts'
import { changesSummary, codes } from './version-summary.ts'
import { calledOffLines, sayOvertaken, waitingVersions } from './waiting-versions.ts'

export const publishAction: CatalogueAction = {
  usage: 'publish [--from DAY] [--note WORDS]  a version that kiosks take between two visits, from that day on',
  async run(call) {
    const { context, office, options } = call
    const today = officeDay(context.effects.now())
    const fromDay = options.from ?? today
    if (call.words.length > 0) return misusedAction(call, publishAction)
    if (!isDay(fromDay)) {
      context.complain(`"${fromDay}" is no day. Write it as YYYY-MM-DD, e.g. --from 2027-01-01.`)
      return exitCodes.misused
    }
    if (fromDay < today) {
      context.complain(`${fromDay} is past. A version holds from today at the earliest.`)
      return exitCodes.failed
    }
    const next = office.next(fromDay)
    if (!next.ok) return refuse(call, next.failure)
    const unlisted = unlistedPapers(office, fromDay)
    if (!unlisted.ok) return refuse(call, unlisted.failure)
    const [used, coming] = [office.inUse(fromDay), office.coming()]
    if (!used.ok) return refuse(call, used.failure)
    if (!coming.ok) return refuse(call, coming.failure)
    const summary = summaryOf(next.value, fromDay, { used: used.value, coming: coming.value })
    const { nothingNew } = next.value
    const calledOff = nothingNew ? [] : calledOffLines(call, fromDay)
    context.say([...summary, ...unlistedLines(unlisted.value), ...calledOff].join('\n'))
    if (nothingNew) return refuse(call, { kind: 'nothingNew' })
    const officer = await call.signedIn('head')
    if (officer === null) return exitCodes.failed
    const waiting = waitingVersions(call)
    const seen = next.value.digest
    const published = office.publish({ by: officer.name, fromDay, note: options.note ?? '', seen })
    if (!published.ok) return refuse(call, published.failure)
    context.say(`Version ${published.value.number} holds from ${fromDay}.`)
    sayOvertaken(call, waiting)
    return exitCodes.done
  },
}

/** What is about to be published: whoever types the PIN has read it. */
function summaryOf(
  next: NextVersion,
  fromDay: string,
  sides: Readonly<Record<'used' | 'coming', CatalogueTexts>>,
): readonly string[] {
  const title = `The version from ${fromDay}, against what people would see from then on without it`
  return [
    ...changesSummary(title, next, sides),
    ...codes('As they were, because nobody has reviewed the change to the end', next.keptAsBefore),
    ...codes('Left out, because nobody has reviewed them to the end', next.leftOut),
  ]
}

/** What goes on being asked for in vain does not hold a version up. */
function unlistedLines(unlisted: UnlistedPapers): readonly string[] {
  return unlisted.map(({ code, paper }) => `! ${code}: ${fillIn(review.traps.formAsksUnlisted, { paper })}`)
}

type NotPublished = CatalogueFailure | AlteredVersion | ChangedSince | NothingNew

function refuse({ context }: CatalogueCall, failure: NotPublished): ExitCode {
  context.complain(whyNotPublished(failure))
  return exitCodes.failed
}

function whyNotPublished(failure: NotPublished): string {
  switch (failure.kind) {
    case 'invalidCatalogue':
      return problemLines('Nothing was published. Mend this first:', failure)
    case 'changedSince':
      return 'Nothing was published: the working copy has changed meanwhile. Publish again, and read what it would be now.'
    case 'nothingNew':
      return 'Nothing was published: people see just this anyway from that day on. What waits for its review: motcua catalogue list'
    case 'alteredVersion':
      return `Nothing was published. ${whyAltered(failure)}`
    default:
      return assertNever(failure)
  }
}

export const versionsAction: CatalogueAction = {
  usage: 'versions [--json]                    what was published, and what holds today',
  run({ context, office, options }) {
    const all = versionStates(office.versions, officeDay(context.effects.now()))
    const inForce = all.find(({ state }) => state === 'inForce')?.number ?? null
    if (options.json) {
      context.say(JSON.stringify({ inForce, versions: all }, null, 2))
      return exitCodes.done
    }
    const lines = all.map(({ number, fromDay, publishedAt, publishedBy, note, digest, state }) =>
      [
        `${number === inForce ? '*' : ' '} ${number}`,
        `from ${fromDay}${state === 'overtaken' ? ', overtaken: never in force' : ''}`,
        `published ${publishedAt.slice(0, 16)} by ${publishedBy}`,
        digest.slice(0, 12),
        note,
      ].join('  '),
    )
    context.say(lines.length === 0 ? 'Nothing was published yet: the shipped catalogue holds.' : lines.join('\n'))
    return exitCodes.done
  },
}

export const recordAction: CatalogueAction = {
  usage: 'record [--json]                      who did what, and when',
  run({ context, office, options }) {
    const entries = office.record()
    const lines = entries.map(({ at, by, action, subject }) => `${at.slice(0, 16)}  ${by}  ${action}  ${subject}`)
    context.say(
      options.json ? JSON.stringify(entries, null, 2) : lines.length === 0 ? 'Nothing yet.' : lines.join('\n'),
    )
    return exitCodes.done
  },
}
