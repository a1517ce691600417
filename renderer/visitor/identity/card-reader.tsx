import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardFailure, parseIdCardQr } from '../../../shared/identity/id-card-qr.ts'
import { useDevices } from '../../devices/devices-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useSend } from '../session-provider.tsx'

/**
 * Takes a card's text, from whichever reader, into the journey; what is no card becomes a sentence.
 *
 * Listens to the keyboard-wedge reader for as long as the screen is shown.
 */
export function useCardReader(): { readonly failure: CardFailure | null; readonly read: (text: string) => void } {
  const devices = useDevices()
  const send = useSend()
  const [failure, setFailure] = useState<CardFailure | null>(null)
  const read = useCallback(
    (text: string) => {
      const card = parseIdCardQr(text)
      if (!card.ok) {
        setFailure(card.failure)
        return
      }
      setFailure(null)
      const { oldIdNumber, issuedOn, ...facts } = card.value
      send({
        type: 'identity.read',
        applicant: {
          ...facts,
          ...(oldIdNumber === undefined ? {} : { oldIdNumber }),
          ...(issuedOn === undefined ? {} : { issuedOn }),
          source: 'cardQr',
        },
      })
    },
    [send],
  )
  useEffect(() => devices.onCard(read), [devices, read])
  return { failure, read }
}

/** What was wrong with what was shown, and what to do. */
export function CardNotice({ failure }: { readonly failure: CardFailure | null }) {
  const { t } = useTranslation('visitor')
  if (failure === null) return null
  const key = failure.kind === 'notAnIdCard' && failure.seen === 'trackingCode' ? 'trackingCode' : failure.kind
  return <Notice kind="attention">{t(`identity.failure.${key}`)}</Notice>
}
