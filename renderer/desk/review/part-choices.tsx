import { useTranslation } from 'react-i18next'
import type { NextVersion, VersionChanges } from '../../../shared/procedure/next-version.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { type ChangePart, partsOf } from './change-parts.ts'

interface PartChoicesProps {
  readonly changes: VersionChanges | NextVersion
  readonly onOpen: (part: ChangePart) => void
}

/** What differs, a card for each part, which opens to all of its procedures. */
export function PartChoices({ changes, onOpen }: PartChoicesProps) {
  const { t } = useTranslation('review')
  return (
    <>
      <Choices>
        {partsOf(changes).map(({ part, procedures }) => (
          <BigChoice
            key={part}
            title={t(`publish.parts.${part}`, { count: procedures.length })}
            line={t(`publish.partLines.${part}`)}
            onPress={() => onOpen(part)}
          />
        ))}
      </Choices>
      {changes.otherLists.length === 0 ? null : (
        <p>
          {t('publish.otherLists', { lists: changes.otherLists.map((list) => t(`publish.lists.${list}`)).join(', ') })}
        </p>
      )}
      {changes.otherNationalList ? <p>{t('publish.otherNationalList')}</p> : null}
    </>
  )
}
