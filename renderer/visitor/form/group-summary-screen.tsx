import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answers, GroupItem } from '../../../shared/procedure/answer.ts'
import { answerText } from '../../../shared/procedure/answer-text.ts'
import type { FormScreen } from '../../../shared/procedure/form-screens.ts'
import { itemsOf } from '../../../shared/procedure/group-items.ts'
import type { Procedure } from '../../../shared/procedure/procedure.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { ReviewLine } from '../review/review-line.tsx'
import { useSend } from '../session-provider.tsx'
import { useText } from '../use-text.ts'

interface GroupSummaryScreenProps {
  readonly procedure: Procedure
  readonly answers: Answers
  readonly screen: Extract<FormScreen, { kind: 'groupSummary' }>
}

/** The items so far: take one out, add another, or go on. */
export function GroupSummaryScreen({ answers, screen }: GroupSummaryScreenProps) {
  const { t } = useTranslation('visitor')
  const { language } = usePreferences()
  const text = useText()
  const step = useStep('form')
  const send = useSend()
  const { question, questionId } = screen.group
  const items = itemsOf(answers, questionId)
  const itemTitle = text(question.itemTitle)
  const words = (item: GroupItem) =>
    question.questions
      .map((inner) => answerText(inner, item[inner.id], language))
      .filter((answer) => answer !== '')
      .join(' · ')
  return (
    <Screen
      step={step}
      question={t('form.groupQuestion', { item: text(question.label), count: items.length })}
      help={t('form.groupHelp')}
      onBack={() => send({ type: 'form.back', answers })}
      primary={{ label: t('form.groupDone'), onPress: () => send({ type: 'form.next', answers }) }}
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
