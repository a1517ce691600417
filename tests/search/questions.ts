import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ProcedureFinder } from '../../main/finding/procedure-finder.ts'

const questionsSchema = z.array(z.strictObject({ question: z.string().min(1), codes: z.array(z.string()).min(1) }))

/** A question and the procedures that answer it; any of them counts. */
export type AskedQuestion = z.infer<typeof questionsSchema>[number]

/**
 * The sets of questions and the shares that finding must not fall below; docs/search.md says how each came about.
 *
 * By those marked `unseen` no word or weight was ever chosen.
 */
export const questionSets = [
  { name: 'tuning', first: 0.9, firstThree: 0.97 },
  { name: 'locked', first: 0.9, firstThree: 0.97, unseen: true },
  { name: 'drawn-tuning', first: 0.85, firstThree: 0.95 },
  { name: 'drawn-locked', first: 0.7, firstThree: 0.83, unseen: true },
  { name: 'counter-tuning', first: 0.93, firstThree: 0.97 },
  { name: 'counter-locked', first: 0.86, firstThree: 0.97, unseen: true },
  { name: 'late-tuning', first: 0.93, firstThree: 0.96 },
  { name: 'last', first: 0.83, firstThree: 0.93, unseen: true },
  { name: 'strangers', first: 0.85, firstThree: 0.93 },
  { name: 'ten-people', first: 0.93, firstThree: 0.97 },
  { name: 'ten-more', first: 0.91, firstThree: 0.97 },
  { name: 'counter-words', first: 0.95, firstThree: 0.97 },
  { name: 'all-fields', first: 0.93, firstThree: 0.97 },
  { name: 'all-fields-harder', first: 0.93, firstThree: 0.97 },
  { name: 'each-here', first: 0.95, firstThree: 0.97 },
  { name: 'as-to-an-office', first: 0.95, firstThree: 0.97 },
  { name: 'colloquial', first: 0.93, firstThree: 0.97 },
  { name: 'mixed', first: 0.93, firstThree: 0.97 },
  { name: 'asked-plainly', first: 0.95, firstThree: 0.98 },
  { name: 'told-colloquially', first: 0.92, firstThree: 0.96 },
  { name: 'plain-again', first: 0.93, firstThree: 0.98 },
  { name: 'plain-again-locked', first: 0.9, firstThree: 0.97, unseen: true },
  { name: 'told-again', first: 0.92, firstThree: 0.96 },
  { name: 'told-again-locked', first: 0.88, firstThree: 0.94, unseen: true },
  { name: 'by-a-stranger', first: 0.84, firstThree: 0.93, unseen: true },
] as const satisfies readonly {
  readonly name: string
  readonly first: number
  readonly firstThree: number
  readonly unseen?: true
}[]
export type QuestionSet = (typeof questionSets)[number]['name']

export function readQuestions(name: QuestionSet): readonly AskedQuestion[] {
  return questionsSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'questions', `${name}.json`), 'utf8')))
}

const notListedSchema = z.array(z.string().min(1))

/** What people may ask for that is in none of the lists; nothing was ever chosen by the locked half. */
export const notListedSets = ['not-listed-tuning', 'not-listed-locked'] as const

export function readNotListed(name: (typeof notListedSets)[number]): readonly string[] {
  return notListedSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'questions', `${name}.json`), 'utf8')))
}

/** Which share of these is answered as if it were sure. */
export function shareSure(questions: readonly string[], find: ProcedureFinder): number {
  return questions.filter((question) => find(question, 1).certainty === 'sure').length / questions.length
}

/** Of the questions that have a right answer among the first three, the share that is called only near. */
export function shareDoubted(questions: readonly AskedQuestion[], find: ProcedureFinder): number {
  const found = questions.flatMap(({ question, codes }) => {
    const { hits, certainty } = find(question, 3)
    return hits.some(({ procedure: { code } }) => codes.includes(code)) ? [certainty] : []
  })
  return found.filter((certainty) => certainty !== 'sure').length / found.length
}

/** Which share of the questions has a right answer first, and among the first three. */
export function shareFound(
  questions: readonly { readonly question: string; readonly codes: readonly string[] }[],
  codesOf: (question: string) => readonly string[],
): { readonly first: number; readonly firstThree: number } {
  const places = questions.map(({ question, codes }) => codesOf(question).findIndex((code) => codes.includes(code)))
  const within = (most: number) => places.filter((place) => place >= 0 && place < most).length / places.length
  return { first: within(1), firstThree: within(3) }
}
