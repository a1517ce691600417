import { Circle, CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ListedProcedure } from '../../../shared/contract/review-methods.ts'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { isOpen } from './list-filter.ts'

export const listedId = (code: string) => `listed-${code}`

interface ListedChoiceProps {
  readonly one: ListedProcedure
  readonly onOpen: (code: string) => void
}

/** One procedure of the list: what it is called, how it stands, and how much of it is still to be confirmed. */
export function ListedChoice({ one, onOpen }: ListedChoiceProps) {
  const { t } = useTranslation('review')
  const { code, name, retired, reviewed, state, confirmed, traps } = one
  const isDoubtful = isOpen(one) && traps > 0
  const words = [
    code,
    t(`state.${retired ? 'retired' : reviewed ? 'reviewed' : state}`),
    ...(isOpen(one)
      ? [t('list.left', { left: reviewFieldNames.length - confirmed, of: reviewFieldNames.length })]
      : []),
    ...(isDoubtful ? [t('list.traps', { count: traps })] : []),
  ]
  return (
    <BigChoice
      id={listedId(code)}
      icon={
        retired ? (
          <CircleSlash aria-hidden />
        ) : reviewed ? (
          <CircleCheck aria-hidden />
        ) : isDoubtful ? (
          <TriangleAlert aria-hidden />
        ) : (
          <Circle aria-hidden />
        )
      }
      title={name}
      line={words.join(' · ')}
      onPress={() => onOpen(code)}
    />
  )
}
