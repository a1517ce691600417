import { assertNever } from '../assert-never.ts'
import { partsOfDay, isDay } from '../calendar/civil-day.ts'
import { numberInWords } from '../text/money-words.ts'
import type { Answer, Answers } from './answer.ts'
import type { Derivation } from './derived.ts'
import type { Form } from './form.ts'
import { itemsOf } from './group-items.ts'

/** The words of sums end here: no official form asks for more, and the words of larger ones are nobody's usage. */
const mostInWords = 1e15

/**
 * Values that follow from these answers, by id; one is left out while anything it needs is not answered.
 *
 * `today` is `YYYY-MM-DD` in the office's time zone.
 */
export function derivedValues(form: Form, answers: Answers, today: string): Readonly<Record<string, string | number>> {
  const values: Record<string, string | number> = {}
  const numberOf = (id: string): number | null => {
    const value = Object.hasOwn(values, id) ? values[id] : own(answers, id)
    return typeof value === 'number' && Number.isFinite(value) ? value : null
  }
  for (const { id, value } of form.derived) {
    const result = derive(value, answers, numberOf, today)
    if (result !== null) values[id] = result
  }
  return values
}

function derive(
  rule: Derivation,
  answers: Answers,
  numberOf: (id: string) => number | null,
  today: string,
): string | number | null {
  if ('sum' in rule) return sum(rule.sum.map((path) => termOf(path, answers, numberOf)))
  if ('difference' in rule) {
    const [from, less] = rule.difference.map(numberOf)
    return from === null || from === undefined || less === null || less === undefined ? null : exact(from - less)
  }
  if ('count' in rule) return itemsOf(answers, rule.count).length
  if ('ageInYears' in rule) return ageInYears(own(answers, rule.ageInYears), today)
  if ('moneyInWords' in rule) {
    const amount = numberOf(rule.moneyInWords)
    if (amount === null || !Number.isInteger(amount) || amount < 0 || amount >= mostInWords) return null
    const words = numberInWords(amount)
    return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
  }
  return assertNever(rule)
}

/** One term of a sum: a value, or `group.question` added up over the items that answer it. */
function termOf(path: string, answers: Answers, numberOf: (id: string) => number | null): number | null {
  const [id = '', inner] = path.split('.')
  if (inner === undefined) return numberOf(id)
  return sum(
    itemsOf(answers, id).map((item) => {
      const value = Object.hasOwn(item, inner) ? item[inner] : undefined
      return typeof value === 'number' && Number.isFinite(value) ? value : null
    }),
  )
}

/** Null while a term is missing, and for no terms at all: half a sum printed on a form would be believed. */
function sum(terms: readonly (number | null)[]): number | null {
  if (terms.length === 0 || terms.includes(null)) return null
  return exact(terms.reduce<number>((total, term) => total + (term ?? 0), 0))
}

/** Areas have up to four decimals; binary fractions must not add more (0.1 + 0.2). */
function exact(value: number): number {
  return Number(value.toFixed(4))
}

function ageInYears(birth: Answer | undefined, today: string): number | null {
  if (typeof birth !== 'string' || !isDay(birth) || !isDay(today) || birth > today) return null
  const [born, now] = [partsOfDay(birth), partsOfDay(today)]
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day)
  return now.year - born.year - (hadBirthday ? 0 : 1)
}

function own(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}
