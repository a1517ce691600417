import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewValues } from '../../../shared/contract/review-methods.ts'
import type { PaperChange } from '../../../shared/procedure/paper-change.ts'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { DigitsField } from '../../ui/field/digits-field.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { useKeysSave } from '../../ui/keyboard/use-keys-save.ts'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'

interface PaperEditProps {
  /** Null for one that is added. */
  readonly paper: ReviewValues['documents'][number] | null
  /** A procedure keeps at least one paper. */
  readonly mayRemove: boolean
  readonly notice: ReactNode
  readonly onSave: (change: PaperChange) => Promise<void>
  readonly onBack: () => void
}

const mostCopies = 20

/** One paper: its official name, original or copy, how many; or its end. */
export function PaperEdit({ paper, mayRemove, notice, onSave, onBack }: PaperEditProps) {
  const { t } = useTranslation('review')
  const [nameVi, setName] = useState(paper?.nameVi ?? '')
  const [kind, setKind] = useState(paper?.original === false ? 'copy' : 'original')
  const [copies, setCopies] = useState(String(paper?.copies ?? 1))
  const [isRemoving, setRemoving] = useState(false)
  const count = Number(copies)
  const values = { nameVi, copies: count, original: kind === 'original' }
  const mayBeSaved = nameVi.trim() !== '' && count >= 1 && count <= mostCopies
  const save = () =>
    void onSave(paper === null ? { kind: 'add', ...values } : { kind: 'change', was: paper.nameVi, ...values })
  useKeysSave(mayBeSaved ? save : null)
  const remove = (was: string) => {
    // Two touches: nothing brings a removed paper back but typing it anew.
    if (isRemoving) void onSave({ kind: 'remove', was })
    else setRemoving(true)
  }
  return (
    <Screen
      question={paper?.nameVi ?? t('papers.added')}
      place={`paper ${paper?.nameVi ?? ''}`}
      onBack={onBack}
      aside={
        paper !== null && mayRemove ? (
          <SecondaryButton onPress={() => remove(paper.nameVi)}>
            {t(isRemoving ? 'papers.sure' : 'papers.remove')}
          </SecondaryButton>
        ) : undefined
      }
      primary={{
        label: t('papers.save'),
        onPress: save,
        isDisabled: !mayBeSaved,
      }}
      notice={notice}
    >
      <TextField
        id="paper-name"
        label={t('papers.name')}
        value={nameVi}
        onChange={setName}
        lines={3}
        maxLength={600}
        language="vi"
      />
      <ChoiceField
        id="paper-kind"
        label={t('papers.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'original', label: t('papers.original') },
          { value: 'copy', label: t('papers.copy') },
        ]}
      />
      <DigitsField id="paper-copies" label={t('papers.copies')} value={copies} onChange={setCopies} maxLength={2} />
    </Screen>
  )
}
