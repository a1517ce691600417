import { officeDay } from '../../office-time.ts'
import { holdsAnyway } from '../../publishing/holds-anyway.ts'
import { versionChanges } from '../../publishing/version-changes.ts'
import { whyAltered } from '../../publishing/why-altered.ts'
import { type ExitCode, exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'
import { misusedAction } from './misused-action.ts'
import { changesSummary } from './version-summary.ts'
import { calledOffLines, sayOvertaken, waitingVersions } from './waiting-versions.ts'

/** An earlier version holds again; whoever types the PIN has read what people will see otherwise. */
export const rollBackAction: CatalogueAction = {
  usage: 'rollback NUMBER                      an earlier version holds again, from today',
  async run(call) {
    const [word = '', ...more] = call.words
    if (more.length > 0 || !/^\d+$/.test(word)) return misusedAction(call, rollBackAction)
    const to = Number(word)
    const { context, office } = call
    const today = officeDay(context.effects.now())
    const coming = office.versions.contents(to)
    if (coming === null) return refuse(call, to, 'unknownVersion')
    const isAnyway = holdsAnyway(coming, today, office.versions, (version) => {
      const texts = office.contents(version?.number ?? 0)
      return texts.ok ? texts.value : null
    })
    if (isAnyway) return refuse(call, to, 'nothingNew')
    const used = office.inUse(today)
    // Going back is the way out of a version that was altered, though nothing can be compared with it.
    const summary = used.ok
      ? changesSummary(`Version ${to} from today, against what people see now`, versionChanges(used.value, coming), {
          used: used.value,
          coming,
        })
      : [`What would change cannot be said. ${whyAltered(used.failure)}`]
    context.say([...summary, ...calledOffLines(call, today)].join('\n'))
    const officer = await call.signedIn('head')
    if (officer === null) return exitCodes.failed
    const waiting = waitingVersions(call)
    const version = office.rollBack({ by: officer.name, to, today })
    if (!version.ok) return refuse(call, to, version.failure.kind)
    context.say(`Version ${version.value.number} holds from today; it is version ${to} again.`)
    sayOvertaken(call, waiting)
    return exitCodes.done
  },
}

function refuse({ context }: CatalogueCall, to: number, why: 'unknownVersion' | 'nothingNew'): ExitCode {
  context.complain(
    why === 'nothingNew'
      ? `Nothing was published: what version ${to} says holds today and later anyway. See: motcua catalogue versions`
      : `There is no version ${to} that is as it was published. See: motcua catalogue versions`,
  )
  return exitCodes.failed
}
