import { isDay } from '../../shared/calendar/civil-day.ts'
import { readReport } from '../centre/read-report.ts'
import { reportCsv, reportText } from '../centre/report-text.ts'
import { officeDay } from '../office-time.ts'
import { kioskFault } from './check-data-folder.ts'
import { type Command, exitCodes } from './command-context.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { readOptions } from './read-options.ts'

/** `motcua report`: dossiers received and online per department. Without days: this year until today. */
export const reportCommand: Command = (context) => {
  const options = readOptions(context.args, {
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
  })
  if (!options.ok || options.value.positionals.length > 0) {
    context.complain(
      options.ok
        ? `"${options.value.positionals[0]}" is one word too many. Usage: motcua report [--from DAY] [--to DAY] [--json | --csv]`
        : options.failure,
    )
    return exitCodes.misused
  }
  const today = officeDay(context.effects.now())
  const { from = `${today.slice(0, 4)}-01-01`, to = today, json, csv } = options.value.values
  const misuse = misuseOf(from, to, json && csv)
  if (misuse !== null) {
    context.complain(misuse)
    return exitCodes.misused
  }
  const fault = kioskFault(context.dataFolder)
  if (fault !== null) {
    context.complain(fault)
    return exitCodes.failed
  }
  const report = readReport({ ...context, from, to })
  if (!report.ok) {
    context.complain(explainOpenFailure(report.failure))
    return exitCodes.failed
  }
  context.say(json ? JSON.stringify(report.value, null, 2) : csv ? reportCsv(report.value) : reportText(report.value))
  return exitCodes.done
}

function misuseOf(from: string, to: string, twoForms: boolean): string | null {
  const strange = [from, to].find((day) => !isDay(day))
  if (strange !== undefined) {
    return `"${strange}" is no day. Write days as YYYY-MM-DD.`
  }
  if (from > to) {
    return 'The period ends before it starts.'
  }
  return twoForms ? 'Ask for --json or for --csv, not for both.' : null
}
