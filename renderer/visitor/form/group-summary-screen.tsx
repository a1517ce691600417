import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/contract/values.ts'
import type { Answers, GroupItem } from '../../../shared/procedure/answer.ts'
import { answerOnScreen } from '../../../shared/procedure/answer-on-screen.ts'
import { checkScreen } from '../../../shared/procedure/check-form.ts'
import type { Form } from '../../../shared/procedure/form.ts'
import type { FormScreen } from '../../../shared/procedure/form-screens.ts'
import { formShare } from '../../../shared/procedure/form-share.ts'
import { itemsOf } from '../../../shared/procedure/group-items.ts'
import { leavesNothingOpen } from '../../../shared/session/leaves-nothing-open.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useFaultText } from '../fault-text.ts'
import { useLongStep } from '../journey-step.ts'
import { ReviewLine } from '../review/review-line.tsx'
import { useSend, useSession } from '../session-provider.tsx'
import { useOnward } from '../use-is-changing.ts'
import { useText } from '../use-text.ts'

interface GroupSummaryScreenProps {
  readonly form: Form
  readonly answers: Answers
  readonly screen: Extract<FormScreen, { kind: 'groupSummary' }>
}

/** The items so far: take one out, add another, or go on. */
export function GroupSummaryScreen({ form, answers, screen }: GroupSummaryScreenProps) {
  const { t } = useTranslation('visitor')
  const { language } = usePreferences()
  const { description } = useKiosk()
  const text = useText()
  const faultText = useFaultText()
  const step = useLongStep('form', formShare(form, screen))
  const send = useSend()
  const { question, questionId } = screen.group
  const items = itemsOf(answers, questionId)
  const isNone = items.length === 0
  const leadsBack = useSession((context) => leavesNothingOpen(context, answers))
  const onward = useOnward(t(isNone ? 'form.groupNoneDone' : 'form.groupDone'), leadsBack)
  const itemTitle = text(question.itemTitle)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const goOn = () => {
    const found = checkScreen(form, screen, answers, { today: description.today })
    setFaults(found)
    if (found.length === 0) send({ type: 'form.next', answers })
  }
  const words = (item: GroupItem) =>
    question.questions
      .map((inner) => answerOnScreen(inner, item[inner.id], language))
      .filter((answer) => answer !== '')
      .join(' · ')
  return (
    <Screen
      step={step}
      question={t(isNone ? 'form.groupNone' : 'form.groupQuestion', {
        item: text(question.label),
        count: items.length,
      })}
      help={t(isNone ? 'form.groupNoneHelp' : 'form.groupHelp')}
      onBack={() => send({ type: 'form.back', answers })}
      primary={{ label: onward, onPress: goOn }}
      notice={faults.map((fault) => (
        <Notice key={fault.kind} kind="attention">
          {faultText(fault)}
        </Notice>
      ))}
    >
      {items.length >= question.max ? null : (
        <BigChoice
          icon={<Plus aria-hidden />}
          title={t('form.add', { item: itemTitle.toLocaleLowerCase(language) })}
          onPress={() => send({ type: 'group.add', questionId, answers })}
        />
      )}
      <PagedList
        label={text(question.label)}
        items={items.map((item, index) => ({ item, index }))}
        itemKey={({ index }) => String(index)}
      >
        {({ item, index }) => (
          <ReviewLine
            name={`${itemTitle} ${index + 1}`}
            value={words(item)}
            {...(items.length > question.min
              ? {
                  action: t('form.remove', { item: `${itemTitle.toLocaleLowerCase(language)} ${index + 1}` }),
                  onAction: () => send({ type: 'group.remove', questionId, index, answers }),
                }
              : {})}
          />
        )}
      </PagedList>
    </Screen>
  )
}
