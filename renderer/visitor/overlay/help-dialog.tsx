import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { OfficerDialog } from './officer-dialog.tsx'

/** How a call for help ended: the number that the officer sees, or that the call did not go out. */
export type HelpCall = { readonly kind: 'called'; readonly number: number } | { readonly kind: 'failed' }

/** The call's number and what to do if nobody comes; the officer who has come signs in on the same screen. */
export function HelpDialog(props: { readonly call: HelpCall | null; readonly onClose: () => void }) {
  const { t } = useTranslation('visitor')
  const [officerIsHere, setOfficerIsHere] = useState(false)
  const close = () => {
    setOfficerIsHere(false)
    props.onClose()
  }
  if (officerIsHere) return <OfficerDialog onClose={close} />
  return (
    <Dialog
      isOpen={props.call !== null}
      onClose={close}
      title={props.call?.kind === 'called' ? t('help.title', { number: props.call.number }) : t('help.failedTitle')}
      actions={
        <>
          <SecondaryButton onPress={() => setOfficerIsHere(true)}>{t('help.officer')}</SecondaryButton>
          <PrimaryButton onPress={close}>{t('help.close')}</PrimaryButton>
        </>
      }
    >
      <HelpWords call={props.call} />
    </Dialog>
  )
}

function HelpWords({ call }: { readonly call: HelpCall | null }) {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const phone = description.contactPhone
  return <p>{call?.kind === 'called' ? t('help.text', { phone }) : t('help.failed', { phone })}</p>
}
