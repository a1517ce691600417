import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/contract/values.ts'
import { checkApplicant } from '../../../shared/identity/check-applicant.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { useFaultText } from '../fault-text.ts'
import { idNumberNotices } from '../../../shared/identity/id-number-notices.ts'
import { maskIdNumber } from '../../../shared/identity/mask-id-number.ts'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useStep } from '../journey-step.ts'
import { ReviewLine } from '../review/review-line.tsx'
import { useSend, useSession } from '../session-provider.tsx'
import { useOnward } from '../use-is-changing.ts'
import { useCardReader } from './card-reader.tsx'

const noticeKeys = {
  unknownProvince: 'identity.notice.unknownProvince',
  birthYearDisagrees: 'identity.notice.yearDisagrees',
  sexDisagrees: 'identity.notice.sexDisagrees',
} as const

type FieldKey = `identity.${'fullName' | 'idNumber' | 'birthDate' | 'sex' | 'address' | 'phone'}`

/** The field's name on screens. What only a card carries (old number, day of issue) is named by the number's field. */
function fieldKey(fault: Fault): FieldKey {
  const field = fault.path.replace('applicant.', '')
  return isField(field) ? `identity.${field}` : 'identity.idNumber'
}

function isField(name: string): name is 'fullName' | 'idNumber' | 'birthDate' | 'sex' | 'address' | 'phone' {
  return ['fullName', 'idNumber', 'birthDate', 'sex', 'address', 'phone'].includes(name)
}

/** What was read or typed, shown back. A number that disagrees is asked about, never refused: numbers were re-issued. */
export function ConfirmingScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('identity')
  const confirm = useOnward(t('identity.confirm'))
  const send = useSend()
  const { description } = useKiosk()
  const faultText = useFaultText()
  const applicant = useSession((context) => context.candidate)
  const [unmasked, setUnmasked] = useState(false)
  useCardReader()
  if (applicant === null) return null
  const notices = idNumberNotices(applicant.idNumber, applicant.birthDate, applicant.sex)
  // A card may lack what the official receipt needs (an address), or say what can't be.
  const faults = checkApplicant(applicant, description.today)
  const correct = () => send({ type: 'identity.type' })
  return (
    <Screen
      step={step}
      question={t('identity.confirmQuestion')}
      help={t('identity.confirmHelp')}
      onBack={() => send({ type: 'back' })}
      {...(faults.length > 0
        ? { primary: { label: t('identity.edit'), onPress: correct } }
        : {
            aside: <SecondaryButton onPress={correct}>{t('identity.edit')}</SecondaryButton>,
            primary: { label: confirm, onPress: () => send({ type: 'identity.confirmed', applicant }) },
          })}
      notice={
        notices.length === 0 && faults.length === 0 ? undefined : (
          <Notice kind="attention" title={t('identity.notice.title')}>
            {faults.map((fault) => (
              <p key={fault.path}>{`${t(fieldKey(fault))}: ${faultText(fault)}`}</p>
            ))}
            {notices.map((notice) => (
              <p key={notice.kind}>{t(noticeKeys[notice.kind])}</p>
            ))}
          </Notice>
        )
      }
    >
      <ReviewLine name={t('identity.fullName')} value={applicant.fullName} />
      <ReviewLine
        name={t('identity.idNumber')}
        value={unmasked ? applicant.idNumber : maskIdNumber(applicant.idNumber)}
        action={unmasked ? t('identity.hide') : t('identity.show')}
        icon={unmasked ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        onAction={() => setUnmasked(!unmasked)}
      />
      <ReviewLine
        name={`${t('identity.birthDate')} · ${t('identity.sex')}`}
        value={`${dayText(applicant.birthDate)} · ${t(`identity.${applicant.sex}`)}`}
      />
      <ReviewLine
        name={t('identity.address')}
        value={applicant.address === '' ? t('review.notAnswered') : applicant.address}
      />
      {applicant.phone === undefined ? null : <ReviewLine name={t('identity.phone')} value={applicant.phone} />}
    </Screen>
  )
}
