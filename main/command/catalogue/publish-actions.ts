import { isDeepStrictEqual } from 'node:util'
import { isDay } from '../../../shared/calendar/civil-day.ts'
import { officeDay } from '../../office-time.ts'
import { type DescribedProcedure, describedProcedures } from '../../publishing/described-procedures.ts'
import { versionStates } from '../../publishing/version-states.ts'
import { type ExitCode, exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'
import { misusedAction } from './misused-action.ts'
import { problemLines } from './problem-lines.ts'

export const publishAction: CatalogueAction = {
  usage: 'publish [--from DAY] [--note WORDS]  a version that kiosks take between two visits, from that day on',
  async run(call) {
    const { context, office, options } = call
    const today = officeDay(context.effects.now())
    const fromDay = options.from ?? today
    if (call.words.length > 0 || !isDay(fromDay)) return misusedAction(call, publishAction)
    if (fromDay < today) {
      context.complain(`${fromDay} is past. A version holds from today at the earliest.`)
      return exitCodes.failed
    }
    const officer = await call.signedIn('head')
    if (officer === null) return exitCodes.failed
    const waiting = waitingVersions(call)
    const published = office.publish({ by: officer.name, fromDay, note: options.note ?? '' })
    if (!published.ok) {
      const { failure } = published
      context.complain(
        failure.kind === 'alteredVersion'
          ? `Nothing was published: version ${failure.number} is not as it was published. Go back to one before: motcua catalogue rollback NUMBER`
          : problemLines('Nothing was published. Mend this first:', failure),
      )
      return exitCodes.failed
    }
    const inside = describedProcedures(office.versions.contents(published.value.number) ?? {})
    const open = office.working.all().filter((one) => {
      const shown = inside.get(one.facts.code)
      return !one.reviewed && !one.retired && (one.origin === 'imported' || !isSame(one, shown))
    })
    const kept = open.filter(({ facts }) => inside.has(facts.code))
    const left = open.filter(({ facts }) => !inside.has(facts.code))
    context.say(`Version ${published.value.number} holds from ${fromDay}.`)
    sayOvertaken(call, waiting)
    if (kept.length > 0) context.say(`As they were, because nobody has reviewed the change to the end: ${codes(kept)}`)
    if (left.length > 0) context.say(`Left out, because nobody has reviewed them to the end: ${codes(left)}`)
    return exitCodes.done
  },
}

/** Whether a procedure is published as it is worked on; that it is reviewed is no part of it. */
function isSame(one: DescribedProcedure, shown: DescribedProcedure | undefined): boolean {
  return shown !== undefined && isDeepStrictEqual(wordsOf(one), wordsOf(shown))
}

function wordsOf({ facts, entry }: DescribedProcedure): DescribedProcedure {
  return { facts: { ...facts, reviewed: false }, entry }
}

function codes(procedures: readonly { readonly facts: { readonly code: string } }[]): string {
  return procedures.map(({ facts }) => facts.code).join(', ')
}

/** Numbers of the versions that wait for their day. */
function waitingVersions({ context, office }: CatalogueCall): readonly number[] {
  const states = versionStates(office.versions, officeDay(context.effects.now()))
  return states.filter(({ state }) => state === 'coming').map(({ number }) => number)
}

/** Names what waited before and does no more. */
function sayOvertaken(call: CatalogueCall, before: readonly number[]): void {
  const still = waitingVersions(call)
  const overtaken = before.filter((number) => !still.includes(number))
  if (overtaken.length > 0) call.context.say(`Overtaken, so never in force: version ${overtaken.join(', ')}.`)
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

export const rollBackAction: CatalogueAction = {
  usage: 'rollback NUMBER                      an earlier version holds again, from today',
  run: (call) => rollBack(call),
}

async function rollBack(call: CatalogueCall): Promise<ExitCode> {
  const [word = '', ...more] = call.words
  const to = Number(word)
  if (more.length > 0 || !/^\d+$/.test(word)) return misusedAction(call, rollBackAction)
  const officer = await call.signedIn('head')
  if (officer === null) return exitCodes.failed
  const today = officeDay(call.context.effects.now())
  const waiting = waitingVersions(call)
  const version = call.office.rollBack({ by: officer.name, to, today })
  if (!version.ok) {
    call.context.complain(`There is no version ${to} that is as it was published. See: motcua catalogue versions`)
    return exitCodes.failed
  }
  call.context.say(`Version ${version.value.number} holds from today; it is version ${to} again.`)
  sayOvertaken(call, waiting)
  return exitCodes.done
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
