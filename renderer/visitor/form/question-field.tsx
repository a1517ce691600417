import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import { findCommunes } from '../../../shared/place/find-communes.ts'
import { readSignature } from '../../../shared/dossier/read-signature.ts'
import type { Signature } from '../../../shared/dossier/signature.ts'
import type { Address, BankAccount, PlainAnswer } from '../../../shared/procedure/answer.ts'
import type { PlainQuestion } from '../../../shared/procedure/form.ts'
import { isWholeMobile } from '../../../shared/procedure/phone.ts'
import type { KnownAddress } from '../../../shared/procedure/known-addresses.ts'
import { readAddress } from '../../../shared/procedure/read-address.ts'
import { readBankAccount } from '../../../shared/procedure/read-bank-account.ts'
import { AddressField } from '../../ui/field/address-field.tsx'
import { BankAccountField } from '../../ui/field/bank-account-field.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { DateField } from '../../ui/field/date-field.tsx'
import { DigitsField } from '../../ui/field/digits-field.tsx'
import { MoneyField } from '../../ui/field/money-field.tsx'
import { SeveralField } from '../../ui/field/several-field.tsx'
import { SignatureField } from '../../ui/field/signature-field.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { YesNo } from '../../ui/yes-no.tsx'
import { type Entry, useOfEntry } from '../keep/use-kept-entry.ts'
import { useText } from '../use-text.ts'
import type { Values } from './screen-values.ts'
import { holdsItsText } from './ways-of-answering.ts'

interface QuestionFieldProps {
  readonly question: PlainQuestion
  /** What was answered on this screen so far. */
  readonly entry: Entry<Values>
  /** The same function from key to key: an answer renders its own field and no other. */
  readonly onAnswer: (question: PlainQuestion, value: PlainAnswer | undefined) => void
  /** Where it is all that is asked: a choice, once made, goes on. */
  readonly onDecide: ((question: PlainQuestion, value: PlainAnswer) => void) | undefined
  readonly error: string | undefined
  /** Its label is the question of the screen, and is not shown again. */
  readonly isScreen: boolean
  /** Addresses given before, to be offered again. */
  readonly knownAddresses: readonly KnownAddress[]
}

const communesSuggested = 5
const noAddress: Address = { commune: '', detail: '' }
const noAccount: BankAccount = { bank: '', number: '', holder: '' }
const notSigned: Signature = { kind: 'drawn', strokes: [] }
const suggest = (query: string) => findCommunes(query, communesSuggested)

/** The control for one question of a form, by its type. */
export const QuestionField = memo(OneQuestion)

function OneQuestion(props: QuestionFieldProps) {
  const { t } = useTranslation('visitor')
  const text = useText()
  const { question, entry, onAnswer, onDecide, error } = props
  const followed = useOfEntry(entry, (values) => (holdsItsText(question) ? undefined : values[question.id]))
  // Its text is new to everybody but the field that it was typed in, so that a letter renders nothing here.
  const value = holdsItsText(question) ? entry.get()[question.id] : followed
  const onChange = (answer: PlainAnswer | undefined) => onAnswer(question, answer)
  const decides = onDecide === undefined ? undefined : (answer: PlainAnswer) => onDecide(question, answer)
  const typed = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const help = [
    question.help === undefined ? '' : text(question.help),
    question.type === 'file' && question.howToGet !== undefined ? text(question.howToGet) : '',
    question.officerHelp === undefined ? '' : t('form.officerHelp', { hint: text(question.officerHelp) }),
    // A date has its example only as long as a whole day is asked for, and where there is room.
    question.example === undefined || question.type === 'date' ? '' : t('form.example', { example: question.example }),
  ].filter((line) => line !== '')
  const common = {
    id: question.id,
    label: text(question.label),
    help: help.length === 0 ? undefined : help.join(' '),
    error,
    isRequired: question.required,
    hideError: props.isScreen,
    hideLabel: props.isScreen,
  }
  switch (question.type) {
    case 'text':
      return (
        <TextField
          {...common}
          value={typed}
          onChange={onChange}
          lines={question.lines}
          maxLength={question.maxLength}
        />
      )
    case 'name':
      return <TextField {...common} kind="name" value={typed} onChange={onChange} />
    case 'email':
      return <TextField {...common} kind="email" value={typed} onChange={onChange} />
    case 'number':
      return (
        <DigitsField
          {...common}
          value={typed.replace('.', ',')}
          onChange={onChange}
          decimals={question.decimals > 0}
          unit={question.unit === undefined ? undefined : text(question.unit)}
        />
      )
    case 'phone':
      return <DigitsField {...common} value={typed} onChange={onChange} maxLength={11} isFull={isWholeMobile} />
    case 'idNumber':
      return <DigitsField {...common} value={typed} onChange={onChange} maxLength={12} isPersonal />
    case 'money':
      return (
        <MoneyField
          {...common}
          value={typeof value === 'number' ? value : null}
          onChange={(sum) => onChange(sum ?? undefined)}
        />
      )
    case 'date':
      return (
        <DateField
          {...common}
          value={typed}
          onChange={onChange}
          example={question.example}
          mayBeYearOnly={question.yearOnly}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          {...common}
          options={optionsOf(question, text)}
          value={typed}
          onChange={onChange}
          onDecide={decides}
        />
      )
    case 'several':
      return (
        <SeveralField
          {...common}
          options={optionsOf(question, text)}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      )
    case 'yesNo':
    case 'file':
      return (
        <YesNo {...common} value={typeof value === 'boolean' ? value : null} onChange={onChange} onDecide={decides} />
      )
    case 'address':
      return (
        <AddressField
          {...common}
          value={readAddress(value) ?? noAddress}
          onChange={onChange}
          suggest={suggest}
          known={props.knownAddresses}
          onTakeKnown={decides}
        />
      )
    case 'bankAccount':
      return <BankAccountField {...common} value={readBankAccount(value) ?? noAccount} onChange={onChange} />
    case 'signature':
      return <SignatureField {...common} value={readSignature(value) ?? notSigned} onChange={onChange} />
    default:
      return assertNever(question)
  }
}

function optionsOf(question: Extract<PlainQuestion, { type: 'choice' | 'several' }>, text: ReturnType<typeof useText>) {
  return question.options.map((option) => ({
    value: option.value,
    label: text(option.label),
    line: option.help === undefined ? undefined : text(option.help),
  }))
}
