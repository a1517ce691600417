import * as fc from 'fast-check'
import type { Answers, GroupItem, PlainAnswer } from '../../shared/procedure/answer.ts'
import type { Form, PlainQuestion, Question } from '../../shared/procedure/form.ts'

/** Any answer to a question: right ones, wrong ones, and of the wrong type. */
function anyAnswer(question: PlainQuestion): fc.Arbitrary<PlainAnswer> {
  const values = 'options' in question ? question.options.map(({ value }) => value) : ['x']
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values) },
    { weight: 3, arbitrary: fc.boolean() },
    fc.subarray(values),
    fc.constantFrom('2020-01-01', '2020-02-30', '1990', '051090000001', '0912345678', 'Nguyễn Văn Thử', ''),
    fc.integer({ min: -1, max: 500 }),
    fc.constantFrom<PlainAnswer>(
      { commune: 'ba-tow', detail: 'Thôn 1' },
      { commune: 'nowhere', detail: '' },
      { bank: 'Agribank', number: '4500123456789', holder: 'Nguyễn Văn Thử' },
      { bank: '', number: '1', holder: '' },
      { kind: 'typed', name: 'Nguyễn Văn Thử' },
      { kind: 'drawn', strokes: [] },
    ),
  )
}

function anyItem(questions: readonly PlainQuestion[]): fc.Arbitrary<GroupItem> {
  const answers = Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)]))
  return fc.record(answers, { requiredKeys: [] }) as fc.Arbitrary<GroupItem>
}

function anyAnswerOrItems(question: Question): fc.Arbitrary<Answers[string]> {
  return question.type === 'group' ? fc.array(anyItem(question.questions), { maxLength: 3 }) : anyAnswer(question)
}

/** Any answers to any of the form's questions, given or not. */
export function anyAnswers(form: Form): fc.Arbitrary<Answers> {
  const questions = form.sections.flatMap((section) => section.questions)
  const answers = Object.fromEntries(questions.map((question) => [question.id, anyAnswerOrItems(question)]))
  return fc.record(answers, { requiredKeys: [] }) as fc.Arbitrary<Answers>
}
