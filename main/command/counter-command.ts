import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type CounterCounts, openCounterCounts } from '../centre/counter-counts.ts'
import { readCounterFile } from '../centre/read-counter-file.ts'
import { kioskFault, placeFault } from './check-data-folder.ts'
import { type Command, type CommandContext, type ExitCode, exitCodes } from './command-context.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { readOptions } from './read-options.ts'

/** A year of daily counts of thirty departments is under one megabyte. */
const largestFile = 10 * 1024 * 1024

/** `motcua counter import FILE | list | forget SOURCE`: counts of dossiers that came over the counters. */
export const counterCommand: Command = (context) => {
  const options = readOptions(context.args, { source: { type: 'string' } })
  if (!options.ok) {
    context.complain(options.failure)
    return exitCodes.misused
  }
  const [action, subject, ...more] = options.value.positionals
  const run = actionOf(context, action, subject, options.value.values.source)
  if (run === null || more.length > 0) {
    context.complain('Usage: motcua counter import FILE [--source NAME] | counter list | counter forget SOURCE')
    return exitCodes.misused
  }
  const fault = action === 'import' ? placeFault(context) : kioskFault(context.dataFolder)
  if (fault !== null) {
    context.complain(fault)
    return exitCodes.failed
  }
  const counts = openCounterCounts(context.dataFolder, context.effects)
  if (!counts.ok) {
    context.complain(explainOpenFailure(counts.failure))
    return exitCodes.failed
  }
  const code = run(counts.value)
  counts.value.close()
  return code
}

function actionOf(
  context: CommandContext,
  action: string | undefined,
  subject: string | undefined,
  source: string | undefined,
): ((counts: CounterCounts) => ExitCode) | null {
  if (action === 'import' && subject !== undefined) {
    return (counts) => importFile(context, counts, subject, source ?? basename(subject))
  }
  if (action === 'forget' && subject !== undefined) {
    return (counts) => forget(context, counts, subject)
  }
  return action === 'list' && subject === undefined ? (counts) => list(context, counts) : null
}

function importFile(context: CommandContext, counts: CounterCounts, path: string, source: string): ExitCode {
  const text = readText(path)
  const periods = text.ok ? readCounterFile(source, text.value) : fail([text.failure])
  if (!periods.ok) {
    context.complain([`Nothing was imported from ${path}:`, ...periods.failure.map((line) => `  ${line}`)].join('\n'))
    return exitCodes.failed
  }
  const taken = counts.take(periods.value)
  if (!taken.ok) {
    const lines = taken.failure.map(
      ({ period, already }) =>
        `  ${period.from} – ${period.to} is already counted by "${already.source}" (${already.from} – ${already.to}).`,
    )
    context.complain([`Nothing was imported from ${path}:`, ...lines, 'First: motcua counter forget SOURCE'].join('\n'))
    return exitCodes.failed
  }
  const { added, replaced } = taken.value
  context.say(`Imported as "${source}": ${added} new, ${replaced} replaced.`)
  return exitCodes.done
}

function list(context: CommandContext, counts: CounterCounts): ExitCode {
  const lines = counts.periods().map(({ source, from, to, total, departments }) => {
    const scope = total === null ? `${departments.length} departments` : `total and ${departments.length} departments`
    return `${from} – ${to}  ${source}  (${scope})`
  })
  context.say(lines.length === 0 ? 'No counts were imported yet.' : lines.join('\n'))
  return exitCodes.done
}

function forget(context: CommandContext, counts: CounterCounts, source: string): ExitCode {
  const forgotten = counts.forget(source)
  if (forgotten === 0) {
    context.complain(`Nothing was imported as "${source}". See: motcua counter list`)
    return exitCodes.failed
  }
  context.say(`Forgot ${forgotten} ${forgotten === 1 ? 'period' : 'periods'} of "${source}".`)
  return exitCodes.done
}

function readText(path: string): Result<string, string> {
  try {
    return statSync(path).size > largestFile
      ? fail('The file is larger than 10 MB; counts are not.')
      : ok(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      return fail(`The file cannot be read (${String(error.code)}).`)
    }
    throw error
  }
}
