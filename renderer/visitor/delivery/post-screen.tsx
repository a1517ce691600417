import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findCommunes } from '../../../shared/place/find-communes.ts'
import { readCardAddress } from '../../../shared/place/read-card-address.ts'
import type { Address } from '../../../shared/procedure/answer.ts'
import { type AnswerFault, checkAnswer } from '../../../shared/procedure/check-answer.ts'
import { isWholeMobile } from '../../../shared/procedure/phone.ts'
import type { PlainQuestion } from '../../../shared/procedure/form.ts'
import { checkPostalAddress } from '../../../shared/dossier/check-postal-address.ts'
import { ownContact } from '../../../shared/procedure/own-contact.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { AddressField } from '../../ui/field/address-field.tsx'
import { DigitsField } from '../../ui/field/digits-field.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useFaultText } from '../fault-text.ts'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { useOnward } from '../use-is-changing.ts'

const label = { vi: '-', en: '-' }
const phoneQuestion: PlainQuestion = { id: 'phone', type: 'phone', label, required: true }

/** Where the post brings the result; begins with what the card, the applicant and the form told already. */
export function PostScreen(props: { readonly onBack: () => void }) {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const step = useStep('delivery')
  const onward = useOnward(t('common.next'))
  const faultText = useFaultText()
  const send = useSend()
  const chosen = useSession((context) => context.delivery)
  const applicant = useSession((context) => context.applicant)
  const [address, setAddress] = useKept<Address>('post.address', () =>
    chosen?.kind === 'post'
      ? chosen.address
      : ((applicant === null ? null : readCardAddress(applicant.address)) ?? { commune: '', detail: '' }),
  )
  const known = useSession(({ procedure, answers }) =>
    procedure === null ? null : ownContact(procedure.form, answers, 'phone'),
  )
  const [phone, setPhone] = useKept('post.phone', () =>
    chosen?.kind === 'post' ? chosen.phone : (known ?? applicant?.phone ?? ''),
  )
  const [faults, setFaults] = useState<{ address: AnswerFault | null; phone: AnswerFault | null }>({
    address: null,
    phone: null,
  })
  const goOn = () => {
    const context = { today: description.today }
    const found = {
      address: checkPostalAddress(address, context),
      phone: checkAnswer(phoneQuestion, phone, context),
    }
    setFaults(found)
    if (found.address === null && found.phone === null) {
      send({ type: 'delivery.chosen', delivery: { kind: 'post', address, phone } })
    }
  }
  const errors = [
    ...(faults.address === null
      ? []
      : [{ field: 'post-address', message: `${t('delivery.postAddress')}: ${faultText(faults.address)}` }]),
    ...(faults.phone === null
      ? []
      : [{ field: 'post-phone', message: `${t('delivery.postPhone')}: ${faultText(faults.phone)}` }]),
  ]
  return (
    <Screen
      step={step}
      question={t('delivery.postQuestion')}
      help={t('delivery.postHelp')}
      onBack={props.onBack}
      primary={{ label: onward, onPress: goOn }}
      notice={<ErrorSummary errors={errors} />}
    >
      <AddressField
        id="post-address"
        label={t('delivery.postAddress')}
        value={address}
        onChange={setAddress}
        detailNeed={t('delivery.postDetail')}
        suggest={(query) => findCommunes(query, 5)}
        error={faults.address === null ? undefined : faultText(faults.address)}
      />
      <DigitsField
        id="post-phone"
        label={t('delivery.postPhone')}
        value={phone}
        onChange={setPhone}
        maxLength={11}
        isFull={isWholeMobile}
        error={faults.phone === null ? undefined : faultText(faults.phone)}
      />
    </Screen>
  )
}
