import { assertNever } from '../../../shared/assert-never.ts'
import type { Form, Question, Section } from '../../../shared/procedure/form.ts'
import { type NeutralQuestion, neutralOptions } from './neutral-form.ts'

const text = (words: string) => ({ vi: words, en: words })
const options = neutralOptions.map(({ value, label }) => ({ value, label: text(label) }))

/** Questions of one topic: about as many as the sections of real forms have. */
const sectionLength = 25

/** The neutral questions as a form of this program, in sections as its forms have them. */
export function ourForm(questions: readonly NeutralQuestion[]): Form {
  const sections: Section[] = []
  for (let start = 0; start < questions.length; start += sectionLength) {
    const number = sections.length + 1
    sections.push({
      id: `part${number}`,
      title: text(`Phần ${number}`),
      questions: questions.slice(start, start + sectionLength).map(ourQuestion),
    })
  }
  const rest = { derived: [], checks: [], receiptLine: [] }
  return { id: 'bench', version: 1, title: text('Tờ khai'), source: 'bench', sections, ...rest }
}

function ourQuestion({ id, kind, label }: NeutralQuestion): Question {
  const common = { id, label: text(label), required: false }
  switch (kind) {
    case 'name':
    case 'phone':
    case 'email':
    case 'yesNo':
      return { ...common, type: kind }
    case 'text':
      return { ...common, type: kind, maxLength: 200, lines: 1 }
    case 'number':
      return { ...common, type: kind, decimals: 0 }
    case 'date':
      return { ...common, type: kind, yearOnly: false, range: 'any' }
    case 'choice':
    case 'several':
      return { ...common, type: kind, options }
    default:
      return assertNever(kind)
  }
}
