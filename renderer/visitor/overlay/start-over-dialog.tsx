import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { SaveDraftNotice } from '../draft/save-draft-notice.tsx'
import { useSaveDraft } from '../draft/use-save-draft.ts'
import { useSend } from '../session-provider.tsx'
import { useLeaving } from './use-leaving.ts'

/** Asked once, in words that say what is lost and what stays. */
export function StartOverDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const leaving = useLeaving()
  // Nobody is asked there: it stands closed.
  const kind = leaving === 'nothing' || leaving === 'saved' ? 'unsent' : leaving
  const saving = useSaveDraft()
  const leave = () => {
    props.onClose()
    send({ type: 'startOver' })
  }
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t(`startOver.${kind}.title`)}
      actions={
        <>
          <SecondaryButton onPress={leave}>{t(`startOver.${kind}.confirm`)}</SecondaryButton>
          {saving === null ? null : (
            <SecondaryButton isDisabled={saving.state === 'saving'} onPress={saving.save}>
              {t('draft.save')}
            </SecondaryButton>
          )}
          <PrimaryButton onPress={props.onClose}>{t(`startOver.${kind}.stay`)}</PrimaryButton>
        </>
      }
    >
      <SaveDraftNotice saving={saving} />
      <p>{t(`startOver.${kind}.text`)}</p>
    </Dialog>
  )
}
