import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers, GroupItem, PlainAnswer } from '../../../shared/procedure/answer.ts'
import type { AnswerFault, CheckContext } from '../../../shared/procedure/check-answer.ts'
import { checkScreen } from '../../../shared/procedure/check-form.ts'
import type { Form, PlainQuestion } from '../../../shared/procedure/form.ts'
import { formShare } from '../../../shared/procedure/form-share.ts'
import { itemsOf } from '../../../shared/procedure/group-items.ts'
import { isLikelySame, type KnownAddress, knownAddresses } from '../../../shared/procedure/known-addresses.ts'
import { leavesNothingOpen } from '../../../shared/session/leaves-nothing-open.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useLastKeyGoesOn } from '../../ui/keyboard/use-last-key-goes-on.ts'
import { useStartsTyping } from '../../ui/keyboard/use-starts-typing.ts'
import { Screen } from '../../ui/screen.tsx'
import { useIsTight } from '../../ui/use-is-tight.ts'
import { useFaultText } from '../fault-text.ts'
import { useLongStep } from '../journey-step.ts'
import { type Entry, useKeptEntry, useOfEntry, useOfEntryLater } from '../keep/use-kept-entry.ts'
import { useSend, useSession, useSessionActor } from '../session-provider.tsx'
import { useIsChanging, useOnward } from '../use-is-changing.ts'
import { useText } from '../use-text.ts'
import { QuestionField } from './question-field.tsx'
import { answersWith, isComplete, isEmpty, type QuestionsScreenData, type Values, valuesAt } from './screen-values.ts'
import { isDecision, isTyped } from './ways-of-answering.ts'

/** More would have to be read, and push the search off the screen. */
const addressesOffered = 2

interface QuestionsScreenProps {
  readonly form: Form
  readonly answers: Answers
  readonly screen: QuestionsScreenData
}

const noAddresses: readonly KnownAddress[] = []
const noFaults: ReadonlyMap<string, AnswerFault> = new Map()

/**
 * A few questions. What is typed stays here until it is handed on, so that a key press renders this screen alone. From
 * one screen of the form to the next everything around the questions stays, because a form is many screens.
 *
 * Where one question is all that is asked, it is the question of the screen. Where that is a choice, touching it goes on; back shows it again, with a button that goes on as well.
 */
export function QuestionsScreen({ form, answers, screen }: QuestionsScreenProps) {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const text = useText()
  const faultText = useFaultText()
  const step = useLongStep('form', formShare(form, screen))
  const send = useSend()
  const applicant = useSession((context) => context.applicant)
  const entry = useKeptEntry<Values>(`form.${screen.id}`, () => valuesAt(screen, answers))
  const [checked, setChecked] = useState({ on: screen.id, faults: noFaults })
  const faults = checked.on === screen.id ? checked.faults : noFaults

  const answer = useCallback(
    (question: PlainQuestion, value: PlainAnswer | undefined) => {
      const { id } = question
      entry.set({ ...entry.get(), [id]: value })
      // What is being mended is no longer wrong; whether it is right is said when it is handed on.
      if (faults.has(id)) {
        setChecked({ on: screen.id, faults: new Map([...faults].filter(([wrong]) => wrong !== id)) })
      }
    },
    [entry, faults, screen.id],
  )
  const known = useMemo(() => {
    // Few screens ask for an address, and reading the card's takes as long as rendering one.
    const isAsked = screen.questions.some((question) => isLikelySame(question, answers, itemOf(screen, answers)))
    return isAsked ? knownAddresses(form, answers, applicant?.address ?? '', addressesOffered) : noAddresses
  }, [form, answers, applicant, screen])
  const whole = () => answersWith(screen, answers, entry.get())
  const actor = useSessionActor()
  const isChanging = useIsChanging()
  const leadsBack = useOfEntryLater(
    entry,
    (values) => isChanging && leavesNothingOpen(actor.getSnapshot().context, answersWith(screen, answers, values)),
  )
  const onward = useOnward(t('common.next'), leadsBack)
  const goOn = () => {
    const handed = whole()
    const found = faultsOf(form, screen, handed, { today: description.today, applicantId: applicant?.idNumber })
    setChecked({ on: screen.id, faults: found })
    if (found.size === 0) send({ type: 'form.next', answers: handed })
  }
  const decide = (question: PlainQuestion, value: PlainAnswer) => {
    answer(question, value)
    goOn()
  }
  const [first, ...others] = screen.questions
  const isLone = others.length === 0
  const waitsForChoice = useOfEntry(
    entry,
    (values) => isLone && first !== undefined && isDecision(first) && isEmpty(values[first.id]),
  )
  const isToType = first !== undefined && isTyped(first) && isEmpty(entry.get()[first.id])
  const startAt = useStartsTyping(screen.id, isToType ? first.id : null)
  // Low glass needs the line for the boxes themselves.
  const isTight = useIsTight()
  const isAsked = isLone && first !== undefined && screen.group === null
  const part =
    screen.group === null
      ? text(screen.section)
      : `${text(screen.group.question.itemTitle)} ${screen.group.itemIndex + 1}`
  return (
    <Screen
      step={step}
      place={screen.id}
      question={isAsked ? text(first.label) : part}
      help={isAsked ? part : waitsForChoice ? t('form.helpChoice') : isTight ? undefined : t('form.help')}
      onBack={() => send({ type: 'form.back', answers: whole() })}
      primary={waitsForChoice ? undefined : { label: onward, onPress: goOn }}
      startAt={startAt}
      notice={
        <ErrorSummary
          errors={[...faults].map(([field, fault]) => ({
            field,
            // The question of the screen stands right above and is not said again.
            message: isAsked ? faultText(fault) : named(labelOf(screen, field, text), faultText(fault)),
          }))}
        />
      }
    >
      <LastKey screen={screen} entry={entry} onGo={goOn} />
      {screen.questions.map((question) => {
        const fault = faults.get(question.id)
        return (
          <QuestionField
            key={`${screen.id} ${question.id}`}
            question={question}
            entry={entry}
            onAnswer={answer}
            onDecide={isLone ? decide : undefined}
            error={fault === undefined ? undefined : faultText(fault)}
            knownAddresses={isLikelySame(question, answers, itemOf(screen, answers)) ? known : noAddresses}
            isScreen={isAsked}
          />
        )
      })}
    </Screen>
  )
}

/** Renders by itself as the screen comes to be answered, and nothing beside it. */
function LastKey(props: {
  readonly screen: QuestionsScreenData
  readonly entry: Entry<Values>
  readonly onGo: () => void
}) {
  const canGoOn = useOfEntryLater(props.entry, (values) => isComplete(props.screen, values))
  useLastKeyGoesOn(canGoOn ? props.onGo : null)
  return null
}

function itemOf({ group }: QuestionsScreenData, answers: Answers): GroupItem | undefined {
  return group === null ? undefined : itemsOf(answers, group.questionId)[group.itemIndex]
}

/** A question mark ends its sentence; a colon behind it would be one mark too many. */
function named(label: string, fault: string): string {
  return label.endsWith('?') ? `${label} ${fault}` : `${label}: ${fault}`
}

function labelOf(screen: QuestionsScreenData, id: string, text: ReturnType<typeof useText>): string {
  const question = screen.questions.find((one) => one.id === id)
  return question === undefined ? id : text(question.label)
}

/** What is wrong on this screen, by question. */
function faultsOf(
  form: Form,
  screen: QuestionsScreenData,
  answers: Answers,
  context: CheckContext,
): ReadonlyMap<string, AnswerFault> {
  const found = checkScreen(form, screen, answers, context)
  return new Map(found.map(({ path, ...fault }) => [path.slice(path.lastIndexOf('.') + 1), fault]))
}
