import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/contract/values.ts'
import type { Applicant } from '../../../shared/identity/applicant.ts'
import { type ApplicantEntry, checkApplicant } from '../../../shared/identity/check-applicant.ts'
import { isWholeMobile } from '../../../shared/procedure/phone.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { DateField } from '../../ui/field/date-field.tsx'
import { DigitsField } from '../../ui/field/digits-field.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { useLastKeyGoesOn } from '../../ui/keyboard/use-last-key-goes-on.ts'
import { useStartsTyping } from '../../ui/keyboard/use-starts-typing.ts'
import { Screen } from '../../ui/screen.tsx'
import { useFaultText } from '../fault-text.ts'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { useCardReader } from './card-reader.tsx'

type FieldName = 'fullName' | 'idNumber' | 'birthDate' | 'sex' | 'address' | 'phone'

/** Two fields a screen, in the order in which the card shows them. */
const pages = [
  { title: 'identity.typeWho', fields: ['fullName', 'idNumber'] },
  { title: 'identity.typeBirth', fields: ['birthDate', 'sex'] },
  { title: 'identity.typeReach', fields: ['address', 'phone'] },
] as const satisfies readonly { title: string; fields: readonly FieldName[] }[]

const emptyEntry = { fullName: '', idNumber: '', birthDate: '', sex: '', address: '', phone: '' }

/** Who is here, typed. What a card or an earlier round told is there already. */
export function TypingScreen() {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const step = useStep('identity')
  const send = useSend()
  const faultText = useFaultText()
  const known = useSession((context) => context.candidate ?? context.applicant)
  useCardReader()
  const [pageIndex, setPageIndex] = useKept('typing.page', () => 0)
  const [entry, setEntry] = useKept<ApplicantEntry & { phone: string }>('typing.entry', () =>
    known === null ? emptyEntry : { ...known, phone: known.phone ?? '' },
  )
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const page = pages[pageIndex] ?? pages[0]
  const onPage = (fault: Fault) => page.fields.some((field) => fault.path === `applicant.${field}`)
  const shown = faults.filter(onPage)
  const change = (field: FieldName) => (value: string) => {
    setEntry((now) => ({ ...now, [field]: value }))
    setFaults((now) => now.filter(({ path }) => path !== `applicant.${field}`))
  }
  const errorOf = (field: FieldName) => {
    const fault = shown.find(({ path }) => path === `applicant.${field}`)
    return fault === undefined ? undefined : faultText(fault)
  }
  const goOn = () => {
    const found = checkApplicant(entry, description.today)
    // Fields of later screens are not there yet: only what can be mended here is said.
    setFaults(found.filter(onPage))
    if (found.some(onPage)) return
    if (pageIndex < pages.length - 1) setPageIndex(pageIndex + 1)
    else send({ type: 'identity.read', applicant: applicantOf(entry, known) })
  }
  const [first] = page.fields
  const startAt = useStartsTyping(page.title, entry[first] === '' ? first : null)
  useLastKeyGoesOn(page.fields.every((field) => field === 'phone' || entry[field] !== '') ? goOn : null)
  const common = (field: FieldName) => ({
    id: field,
    label: t(`identity.${field}`),
    error: errorOf(field),
  })
  return (
    <Screen
      step={step}
      question={t(page.title)}
      help={t('identity.typeHelp')}
      onBack={() => (pageIndex === 0 ? send({ type: 'back' }) : setPageIndex(pageIndex - 1))}
      primary={{ label: t('common.next'), onPress: goOn }}
      startAt={startAt}
      notice={
        <ErrorSummary
          errors={page.fields.flatMap((field) => {
            const message = errorOf(field)
            return message === undefined ? [] : [{ field, message: `${t(`identity.${field}`)}: ${message}` }]
          })}
        />
      }
    >
      {pageIndex === 0 ? (
        <>
          <TextField
            key="fullName"
            {...common('fullName')}
            kind="name"
            help={t('identity.fullNameHelp')}
            value={entry.fullName}
            onChange={change('fullName')}
            maxLength={120}
          />
          <DigitsField
            key="idNumber"
            {...common('idNumber')}
            help={t('identity.idNumberHelp')}
            isPersonal
            value={entry.idNumber}
            onChange={change('idNumber')}
            maxLength={12}
          />
        </>
      ) : pageIndex === 1 ? (
        <>
          <DateField key="birthDate" {...common('birthDate')} value={entry.birthDate} onChange={change('birthDate')} />
          <ChoiceField
            key="sex"
            {...common('sex')}
            options={[
              { value: 'male', label: t('identity.male') },
              { value: 'female', label: t('identity.female') },
            ]}
            value={entry.sex}
            onChange={change('sex')}
          />
        </>
      ) : (
        <>
          <TextField
            key="address"
            {...common('address')}
            kind="place"
            help={t('identity.addressHelp')}
            value={entry.address}
            onChange={change('address')}
            maxLength={300}
          />
          <DigitsField
            key="phone"
            {...common('phone')}
            isRequired={false}
            help={t('identity.phoneHelp')}
            value={entry.phone}
            onChange={change('phone')}
            maxLength={11}
            isFull={isWholeMobile}
          />
        </>
      )}
    </Screen>
  )
}

/** The entry after every check has passed. What only a card tells is kept while the number is still the card's. */
function applicantOf(entry: ApplicantEntry & { phone: string }, known: Applicant | null): Applicant {
  const sameNumber = known !== null && known.idNumber === entry.idNumber
  return {
    fullName: entry.fullName.normalize('NFC').trim(),
    idNumber: entry.idNumber,
    birthDate: entry.birthDate,
    sex: entry.sex === 'female' ? 'female' : 'male',
    address: entry.address.normalize('NFC').trim(),
    ...(entry.phone.trim() === '' ? {} : { phone: entry.phone.trim() }),
    ...(sameNumber && known.oldIdNumber !== undefined ? { oldIdNumber: known.oldIdNumber } : {}),
    ...(sameNumber && known.issuedOn !== undefined ? { issuedOn: known.issuedOn } : {}),
    source: 'typed',
  }
}
