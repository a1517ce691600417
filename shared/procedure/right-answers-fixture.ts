import { assertNever } from '../assert-never.ts'
import type { Answers, PlainAnswer } from './answer.ts'
import { checkForm } from './check-form.ts'
import type { Form, PlainQuestion } from './form.ts'
import { visibleInItem, visibleQuestions } from './visible-questions.ts'

/** Fictional answers that a form takes: every visible question answered, two items in every group. */
export function rightAnswers(form: Form, today: string): Answers {
  let answers: Answers = {}
  // Each round answers what the one before made appear.
  for (;;) {
    const open = visibleQuestions(form, answers).filter(({ id }) => !Object.hasOwn(answers, id))
    if (open.length === 0) break
    for (const question of open) {
      if (question.type !== 'group') {
        answers = { ...answers, [question.id]: rightAnswer(question, today, yearsEarlier(form, question)) }
      } else {
        const before = answers
        const items = Array.from({ length: Math.min(question.max, Math.max(2, question.min)) }, () => {
          let item: Record<string, PlainAnswer> = {}
          for (const inner of question.questions) {
            if (visibleInItem(question, before, item).includes(inner)) {
              item = { ...item, [inner.id]: rightAnswer(inner, today, yearsEarlier(form, inner)) }
            }
          }
          return item
        })
        answers = { ...answers, [question.id]: items }
      }
    }
  }
  return answers
}

/** Also makes sure that they are right; a form that refuses them needs answers that know more of it. */
export function checkedAnswers(form: Form, today: string): Answers {
  const answers = rightAnswers(form, today)
  const [fault] = checkForm(form, answers, { today })
  if (fault !== undefined) throw new Error(`${form.id}: ${fault.path} ${fault.kind}`)
  return answers
}

/** How many years a check wants between this date and another one. */
function yearsEarlier({ checks }: Form, { id }: PlainQuestion): number {
  const years = checks.map((check) => (check.kind === 'notAfter' && check.at === id ? (check.years ?? 0) : 0))
  return Math.max(0, ...years)
}

function rightAnswer(question: PlainQuestion, today: string, yearsBack: number): PlainAnswer {
  switch (question.type) {
    case 'text':
      // No two alike, as a form may ask for what differs.
      return `Lời thử ${question.id}`.slice(0, question.maxLength)
    case 'name':
      return 'TRẦN THỊ MẪU'
    case 'number':
      return Math.min(question.max ?? 7, Math.max(question.min ?? 7, 7))
    case 'money':
      return Math.min(question.max, Math.max(question.min, 1_500_000))
    case 'date':
      return question.range === 'future' ? `${Number(today.slice(0, 4)) + 1}-02-03` : `${1990 - yearsBack}-02-03`
    case 'choice':
      return question.options[0]?.value ?? ''
    case 'several':
      return question.options.slice(0, 2).map(({ value }) => value)
    case 'yesNo':
    case 'file':
      return true
    case 'address':
      return { commune: 'ba-tow', detail: 'Thôn Gò Re' }
    case 'phone':
      return '0905000001'
    case 'email':
      return 'thu.mau@vidu.vn'
    case 'idNumber':
      // No two people of a form have the same.
      return `0512${String(Array.from(question.id, (letter) => letter.charCodeAt(0)).reduce((a, b) => a + b)).padStart(8, '0')}`
    case 'bankAccount':
      return { bank: 'Agribank', number: '4500123456789', holder: 'TRẦN THỊ MẪU' }
    case 'signature':
      return { kind: 'typed', name: 'TRẦN THỊ MẪU' }
    default:
      return assertNever(question)
  }
}
