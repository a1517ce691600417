import { readFileSync } from 'node:fs'
import { fail, ok, type Result } from '../../shared/result.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { Findable } from '../finding/findable.ts'
import { readFindableFiles } from '../finding/findable-files.ts'
import { loadKnowledge } from '../finding/knowledge.ts'
import { createProcedureFinder, type ProcedureFinder } from '../finding/procedure-finder.ts'
import { officeDay } from '../office-time.ts'
import { readPublished } from '../publishing/published-catalogue.ts'
import { type Command, type CommandContext, exitCodes } from './command-context.ts'
import { readOptions } from './read-options.ts'

const usage = 'Usage: motcua find "QUESTION" | --questions FILE  [--catalogue FILE…] [--limit N]'
const usualLimit = 10

/**
 * `motcua find`: the procedures that answer a question, best first, as JSON on standard output and nothing else.
 *
 * One question gives a list of procedures. A file of questions, one a line, gives a list of questions with theirs.
 */
export const findCommand: Command = (context) => {
  const asked = readArguments(context.args)
  if (!asked.ok) {
    context.complain(`${asked.failure}\n${usage}`)
    return exitCodes.misused
  }
  const { question, questionsFile, catalogueFiles, limit } = asked.value
  const questions = questionsFile === null ? ok([question]) : readQuestions(questionsFile)
  const find = catalogueFiles.length > 0 ? findIn(catalogueFiles, context) : findInstalled(context)
  if (!questions.ok || !find.ok) {
    context.complain([questions, find].flatMap((part) => (part.ok ? [] : part.failure)).join('\n'))
    return exitCodes.failed
  }
  const hitsOf = (text: string) => find.value(text, limit).hits.map(({ procedure }) => line(procedure))
  const answer =
    questionsFile === null
      ? hitsOf(question)
      : questions.value.map((text) => ({ question: text, procedures: hitsOf(text) }))
  context.say(JSON.stringify(answer, null, 2))
  return exitCodes.done
}

function line({ code, names, field, levels, here }: Findable) {
  return { code, name: names[0], field, levels, here }
}

interface Arguments {
  readonly question: string
  readonly questionsFile: string | null
  readonly catalogueFiles: readonly string[]
  readonly limit: number
}

/** `--catalogue` takes every file that follows it, as a shell writes out `data/*.json`. */
function readArguments(args: readonly string[]): Result<Arguments, string> {
  const spread: string[] = []
  let takesFiles = false
  for (const [at, argument] of args.entries()) {
    // Whatever it is called, what follows the option itself is a file, and no question.
    const isFile: boolean =
      takesFiles && !argument.startsWith('--') && (args[at - 1] === '--catalogue' || isJson(argument))
    if (isFile) spread.push('--catalogue', argument)
    else if (argument !== '--catalogue') spread.push(argument)
    takesFiles = argument === '--catalogue' || isFile
  }
  const options = readOptions(spread, {
    catalogue: { type: 'string', multiple: true, default: [] },
    questions: { type: 'string' },
    limit: { type: 'string', default: String(usualLimit) },
  })
  if (!options.ok) return options
  const { values, positionals } = options.value
  if (args.includes('--catalogue') && values.catalogue.length === 0) return fail('--catalogue needs a JSON file.')
  const limit = Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1) return fail(`"${values.limit}" is no number of procedures.`)
  const question = positionals.join(' ')
  if ((question === '') === (values.questions === undefined)) return fail('Ask one question, or name a file of them.')
  return ok({ question, questionsFile: values.questions ?? null, catalogueFiles: values.catalogue, limit })
}

function isJson(path: string): boolean {
  return path.endsWith('.json')
}

function readQuestions(path: string): Result<readonly string[], string> {
  try {
    return ok(
      readFileSync(path, 'utf8')
        .split(/\r?\n/)
        .filter((text) => text.trim() !== ''),
    )
  } catch (error) {
    return fail(`${path} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}

function findIn(
  files: readonly string[],
  { resourcesFolder, complain }: CommandContext,
): Result<ProcedureFinder, string> {
  const read = readFindableFiles(files)
  if (!read.ok) return read
  for (const path of read.value.leftOut) complain(`${path} holds no procedures and was left out.`)
  return ok(createProcedureFinder(read.value.procedures, loadKnowledge(resourcesFolder)))
}

/** What people find today: in what the office has published, or in what ships where it has published nothing. */
function findInstalled({ resourcesFolder, dataFolder, effects }: CommandContext): Result<ProcedureFinder, string> {
  const published = readPublished(dataFolder, officeDay(effects.now()))
  if (!published.ok) return fail(`What was published cannot be read (${published.failure.kind}). See: motcua doctor`)
  const version = published.value === 'asKnown' ? null : published.value
  const catalogue = loadCatalogue(resourcesFolder, 'demo', version?.source)
  if (catalogue.ok) return ok(catalogue.value.find)
  return fail(catalogue.failure.problems.map(({ file, path, mend }) => `${file} ${path}: ${mend}`).join('\n'))
}
