import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { SaveDraftNotice } from '../draft/save-draft-notice.tsx'
import { useSaveDraft } from '../draft/use-save-draft.ts'
import { useSend, useSession } from '../session-provider.tsx'

/** Leaving erases everything, so it is asked once, in words that say what is lost. */
export function StartOverDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const sent = useSession((context) => context.outcome !== null)
  // At the desk there is no visitor whose answers would be lost.
  const isDesk = useSession((context) => context.assistance !== null && context.visitId === null)
  const saving = useSaveDraft()
  const leave = () => {
    props.onClose()
    send({ type: 'startOver' })
  }
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t(isDesk ? 'startOver.deskTitle' : 'startOver.title')}
      actions={
        <>
          <SecondaryButton onPress={leave}>{t(isDesk ? 'startOver.deskConfirm' : 'startOver.confirm')}</SecondaryButton>
          {saving === null ? null : (
            <SecondaryButton isDisabled={saving.state === 'saving'} onPress={saving.save}>
              {t('draft.save')}
            </SecondaryButton>
          )}
          <PrimaryButton onPress={props.onClose}>{t('startOver.stay')}</PrimaryButton>
        </>
      }
    >
      <SaveDraftNotice saving={saving} />
      <p>{t(isDesk ? 'startOver.deskText' : sent ? 'startOver.textSent' : 'startOver.text')}</p>
    </Dialog>
  )
}
