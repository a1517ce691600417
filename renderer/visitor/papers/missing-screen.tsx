import { useTranslation } from 'react-i18next'
import { requiredPapersMissing } from '../../../shared/session/papers.ts'
import { PaperPicture } from '../../ui/drawing/paper-picture.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { SaveDraftNotice } from '../draft/save-draft-notice.tsx'
import { useSaveDraft } from '../draft/use-save-draft.ts'
import { useStep } from '../journey-step.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { useText } from '../use-text.ts'

/** A required paper is not here: which one, and where to get it. An officer who signs in may go on without it. */
export function MissingScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('papers')
  const text = useText()
  const send = useSend()
  const procedure = useSession((context) => context.procedure)
  const checklist = useSession((context) => context.checklist)
  const saving = useSaveDraft()
  if (procedure === null) return null
  const missing = requiredPapersMissing(procedure, checklist)
  const haveThem = () => {
    const found = Object.fromEntries(missing.map((part) => [part.id, true]))
    send({ type: 'papers.checked', checklist: { ...checklist, ...found } })
  }
  return (
    <Screen
      step={step}
      question={t('papers.missingQuestion')}
      help={t('papers.missingHelp')}
      picture={missing[0] === undefined ? undefined : <PaperPicture kind={missing[0].picture} />}
      onBack={() => send({ type: 'back' })}
      aside={
        <SecondaryButton isDisabled={saving?.state === 'saving'} onPress={() => saving?.save()}>
          {t('draft.saveShort')}
        </SecondaryButton>
      }
      notice={<SaveDraftNotice saving={saving} />}
      primary={{ label: t('papers.missingHave'), onPress: haveThem }}
    >
      <PagedList label={t('papers.missingQuestion')} items={missing} itemKey={(part) => part.id}>
        {(part) => (
          <Notice kind="attention" title={text(part.name)}>
            {part.howToGet === undefined ? t('papers.missingDefault') : text(part.howToGet)}
          </Notice>
        )}
      </PagedList>
    </Screen>
  )
}
