import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewValues } from '../../../shared/contract/review-methods.ts'
import type { Text } from '../../../shared/language.ts'
import type { PaperChange } from '../../../shared/procedure/paper-change.ts'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { useKeysSave } from '../../ui/keyboard/use-keys-save.ts'
import { Screen } from '../../ui/screen.tsx'
import { TextInBoth } from './text-in-both.tsx'

interface PartEditProps {
  readonly part: ReviewValues['parts'][number]
  readonly notice: ReactNode
  readonly onSave: (change: PaperChange) => Promise<void>
  readonly onBack: () => void
}

const ways = ['paper', 'present', 'form'] as const

/** How one paper is handed in: the words that people read, photographed or shown, by everybody or by some. */
export function PartEdit({ part, notice, onSave, onBack }: PartEditProps) {
  const { t } = useTranslation('review')
  const [name, setName] = useState<Text>(part.name)
  // What the form asks for, the answers call for: of it there are only words to put right.
  const isCalled = part.kind === 'called'
  const [way, setWay] = useState(part.kind === 'called' ? 'paper' : part.kind)
  const [isForAll, setForAll] = useState(part.required)
  const [condition, setCondition] = useState<Text>(part.condition ?? { vi: '', en: '' })
  const mayBeSaved = name.vi.trim() !== '' && (isForAll || condition.vi.trim() !== '')
  const save = () =>
    void onSave({
      kind: 'describe',
      was: part.document,
      name: inBoth(name),
      way,
      condition: isForAll ? null : inBoth(condition),
    })
  useKeysSave(mayBeSaved ? save : null)
  return (
    <Screen
      question={part.document}
      help={isCalled ? t('papers.called') : undefined}
      place={`part ${part.document}`}
      onBack={onBack}
      primary={{
        label: t('papers.save'),
        onPress: save,
        isDisabled: !mayBeSaved,
      }}
      notice={notice}
    >
      <TextInBoth
        id="part-name"
        labels={{ vi: t('papers.plainVi'), en: t('papers.plainEn') }}
        text={name}
        onText={setName}
      />
      {isCalled ? null : (
        <>
          <ChoiceField
            id="part-way"
            label={t('papers.way')}
            value={way}
            onChange={(chosen) => setWay(ways.find((one) => one === chosen) ?? way)}
            options={ways.map((one) => ({ value: one, label: t(`papers.ways.${one}`) }))}
          />
          <ChoiceField
            id="part-need"
            label={t('papers.need')}
            value={isForAll ? 'all' : 'some'}
            onChange={(chosen) => setForAll(chosen === 'all')}
            options={[
              { value: 'all', label: t('papers.everybody') },
              { value: 'some', label: t('papers.some') },
            ]}
          />
        </>
      )}
      {isForAll ? null : (
        <TextInBoth
          id="part-condition"
          labels={{ vi: t('papers.conditionVi'), en: t('papers.conditionEn') }}
          text={condition}
          onText={setCondition}
        />
      )}
    </Screen>
  )
}

/** English that nobody has written yet repeats the Vietnamese, as everywhere in the catalogue. */
function inBoth({ vi, en }: Text): Text {
  return { vi: vi.trim(), en: en.trim() === '' ? vi.trim() : en.trim() }
}
