import type { Delivery } from '../dossier/draft.ts'
import type { Language } from '../language.ts'
import { receiptValues as english } from '../locales/en/receipt-values.ts'
import { receiptValues as vietnamese } from '../locales/vi/receipt-values.ts'
import { addressText } from '../place/address-text.ts'
import type { HandlingTime } from '../procedure/procedure.ts'
import { fillIn } from './fill-in.ts'

const textsOf = { vi: vietnamese, en: english } as const

/** The time that the rule gives, e.g. "05 ngày làm việc": official papers write single digits with a nought. */
export function handlingTimeWords({ days, unit }: HandlingTime, language: Language): string {
  const texts = textsOf[language]
  if (days === 0) {
    return texts.sameDay
  }
  const count = language === 'vi' ? String(days).padStart(2, '0') : String(days)
  return fillIn(unit === 'working' ? texts.workingDays : texts.calendarDays, { count })
}

/** The fee in whole đồng; one that the province sets is never written as 0. */
export function feeWords(feeVnd: number | null, language: Language): string {
  const texts = textsOf[language]
  if (feeVnd === null) {
    return texts.feeByProvince
  }
  // Grouped by hand: number formats of the runtime differ between machines, a paper must not.
  const separator = language === 'vi' ? '.' : ','
  const amount = String(feeVnd).replace(/\B(?=(?:\d{3})+$)/g, separator)
  return feeVnd === 0 ? texts.feeNone : fillIn(texts.feeAmount, { amount })
}

/** Where the result goes. `place` is where it is collected when it is not sent. */
export function deliveryWords(delivery: Delivery, place: string, language: Language): string {
  const texts = textsOf[language]
  return delivery.kind === 'office'
    ? fillIn(texts.deliveryOffice, { place })
    : fillIn(texts.deliveryPost, { address: addressText(delivery.address), phone: delivery.phone })
}
