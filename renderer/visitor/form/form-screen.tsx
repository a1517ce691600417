import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers, PlainAnswer } from '../../../shared/procedure/answer.ts'
import type { AnswerFault } from '../../../shared/procedure/check-answer.ts'
import { checkScreen } from '../../../shared/procedure/check-form.ts'
import { formScreens, type FormScreen as FormScreenData } from '../../../shared/procedure/form-screens.ts'
import type { Form, PlainQuestion } from '../../../shared/procedure/form.ts'
import { itemsOf } from '../../../shared/procedure/group-items.ts'
import { knownAddresses } from '../../../shared/procedure/known-addresses.ts'
import { readTyped } from '../../../shared/procedure/read-typed.ts'
import { askedFormOf } from '../../../shared/session/asked-form-of.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useFaultText } from '../fault-text.ts'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { useText } from '../use-text.ts'
import { GroupSummaryScreen } from './group-summary-screen.tsx'
import { QuestionField } from './question-field.tsx'

/** The screen of the form that the journey stands at. */
export function FormScreen() {
  const procedure = useSession((context) => context.procedure)
  const assistance = useSession((context) => context.assistance)
  const answers = useSession((context) => context.answers)
  const screenId = useSession((context) => context.screenId)
  const form = askedFormOf({ procedure, assistance })
  if (form === null) return null
  const screens = formScreens(form, answers)
  const screen = screens.find(({ id }) => id === screenId) ?? screens[0]
  if (screen === undefined) return null
  if (screen.kind === 'groupSummary') return <GroupSummaryScreen form={form} answers={answers} screen={screen} />
  const place = `${screens.indexOf(screen) + 1}/${screens.length}`
  return <QuestionsScreen key={screen.id} form={form} answers={answers} screen={screen} place={place} />
}

/** More would have to be read, and push the search off the screen. */
const addressesOffered = 2

type QuestionsScreenData = Extract<FormScreenData, { kind: 'questions' }>
type Values = Readonly<Record<string, PlainAnswer | undefined>>

interface QuestionsScreenProps {
  readonly form: Form
  readonly answers: Answers
  readonly screen: QuestionsScreenData
  /** Which screen of the form of how many there are now, e.g. `3/17`: one step of the journey, but many screens. */
  readonly place: string
}

/** A few questions. What is typed stays here until it is handed on, so that a key press renders this screen alone. */
function QuestionsScreen({ form, answers, screen, place }: QuestionsScreenProps) {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const text = useText()
  const faultText = useFaultText()
  const step = useStep('form')
  const send = useSend()
  const applicant = useSession((context) => context.applicant)
  const [values, setValues] = useKept<Values>(`form.${screen.id}`, () => valuesAt(screen, answers))
  const [faults, setFaults] = useState<ReadonlyMap<string, AnswerFault>>(new Map())

  const change = (id: string, value: PlainAnswer | undefined) => {
    setValues((now) => ({ ...now, [id]: value }))
    // What is being mended is no longer wrong; whether it is right is said when it is handed on.
    setFaults((now) => (now.has(id) ? new Map([...now].filter(([wrong]) => wrong !== id)) : now))
  }
  const known = useMemo(() => knownAddresses(answers, applicant?.address ?? '', addressesOffered), [answers, applicant])
  const whole = () => answersWith(screen, answers, values)
  const goOn = () => {
    const handed = whole()
    const found = faultsOf(form, screen, handed, description.today)
    setFaults(found)
    if (found.size === 0) send({ type: 'form.next', answers: handed })
  }
  const title =
    screen.group === null
      ? text(screen.section)
      : `${text(screen.group.question.itemTitle)} ${screen.group.itemIndex + 1}`
  return (
    <Screen
      step={{ ...step, name: `${step.name} ${place}` }}
      question={title}
      help={t('form.help')}
      onBack={() => send({ type: 'form.back', answers: whole() })}
      primary={{ label: t('common.next'), onPress: goOn }}
      notice={
        <ErrorSummary
          errors={[...faults].map(([field, fault]) => ({
            field,
            message: `${labelOf(screen, field, text)}: ${faultText(fault)}`,
          }))}
        />
      }
    >
      {screen.questions.map((question) => {
        const fault = faults.get(question.id)
        return (
          <QuestionField
            key={question.id}
            question={question}
            value={values[question.id]}
            onChange={(value) => change(question.id, value)}
            error={fault === undefined ? undefined : faultText(fault)}
            knownAddresses={known}
          />
        )
      })}
    </Screen>
  )
}

function labelOf(screen: QuestionsScreenData, id: string, text: ReturnType<typeof useText>): string {
  const question = screen.questions.find((one) => one.id === id)
  return question === undefined ? id : text(question.label)
}

function valuesAt(screen: QuestionsScreenData, answers: Answers): Values {
  const source =
    screen.group === null ? answers : (itemsOf(answers, screen.group.questionId)[screen.group.itemIndex] ?? {})
  return Object.fromEntries(
    screen.questions.map((question) => [question.id, source[question.id] as PlainAnswer | undefined]),
  )
}

function settled(question: PlainQuestion, value: PlainAnswer | undefined): PlainAnswer | undefined {
  return typeof value === 'string' ? readTyped(question, value) : value
}

function answersWith(screen: QuestionsScreenData, answers: Answers, values: Values): Answers {
  const read = screen.questions.map((question) => [question.id, settled(question, values[question.id])] as const)
  const merge = <Holder extends Record<string, unknown>>(holder: Holder): Holder => {
    const merged: Record<string, unknown> = { ...holder }
    for (const [id, value] of read) {
      if (value === undefined) delete merged[id]
      else merged[id] = value
    }
    return merged as Holder
  }
  if (screen.group === null) return merge(answers)
  const { questionId, itemIndex } = screen.group
  const items = [...itemsOf(answers, questionId)]
  while (items.length <= itemIndex) items.push({})
  items[itemIndex] = merge(items[itemIndex] ?? {})
  return { ...answers, [questionId]: items }
}

/** What is wrong on this screen, by question. */
function faultsOf(
  form: Form,
  screen: QuestionsScreenData,
  answers: Answers,
  today: string,
): ReadonlyMap<string, AnswerFault> {
  const found = checkScreen(form, screen, answers, { today })
  return new Map(found.map(({ path, ...fault }) => [path.slice(path.lastIndexOf('.') + 1), fault]))
}
