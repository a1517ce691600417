import { useTranslation } from 'react-i18next'
import { PinForm } from '../../desk/pin-form.tsx'
import { usePin } from '../../desk/use-pin.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useSend } from '../session-provider.tsx'

/** The officer who has come signs in over the visitor's screen, and the visit goes on as assisted. */
export function OfficerDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('staff')
  const { t: ui } = useTranslation('ui')
  const send = useSend()
  const pin = usePin((assistance) => {
    send({ type: 'staff.signedIn', assistance })
    onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('door.question')}
      actions={
        <>
          <SecondaryButton onPress={onClose}>{ui('close')}</SecondaryButton>
          <PrimaryButton isDisabled={!pin.ready} onPress={pin.enter}>
            {t('door.enter')}
          </PrimaryButton>
        </>
      }
    >
      <PinForm pin={pin} />
    </Dialog>
  )
}
