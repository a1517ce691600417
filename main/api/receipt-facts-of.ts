import { assertNever } from '../../shared/assert-never.ts'
import { groupTrackingCode } from '../../shared/dossier/tracking-code.ts'
import type { World } from '../../shared/contract/values.ts'
import type { Language } from '../../shared/language.ts'
import { cardAddressText } from '../../shared/place/card-address-text.ts'
import { phoneText } from '../../shared/procedure/answer-text.ts'
import { formPapersHeld } from '../../shared/procedure/form-papers.ts'
import { ownContact } from '../../shared/procedure/own-contact.ts'
import type { Department } from '../../shared/procedure/procedure.ts'
import type { ReceiptFacts, ReceiptPart } from '../../shared/receipt/receipt-facts.ts'
import { requestLine } from '../../shared/receipt/request-line.ts'
import { deliveryWords, feeWords, handlingTimeWords } from '../../shared/receipt/receipt-values.ts'
import type { SubmittedDossier } from './submitted-dossier.ts'
import { type OfficeConfig, officeOnPaper } from './office-on-paper.ts'

/** What the receipt of a dossier tells, in the language that its visit was held in. */
export function receiptFactsOf(parts: {
  readonly dossier: SubmittedDossier
  readonly world: World
  readonly department: Department | null
  readonly config: OfficeConfig
  readonly copy: ReceiptFacts['copy']
}): ReceiptFacts {
  const { dossier, world, department, config, copy } = parts
  const { draft, procedure, officialCode } = dossier
  const { language, applicant, delivery } = draft
  const standing =
    officialCode === null
      ? ({ state: 'received', officialCode } as const)
      : ({ state: 'accepted', officialCode } as const)
  return {
    ...standing,
    language,
    ...officeOnPaper(config),
    trackingCode: groupTrackingCode(dossier.trackingCode),
    procedure: { code: procedure.code, name: procedure.name[language] },
    request: requestLine(procedure.form, draft.answers, language, dossier.receivedAt.slice(0, 10)),
    department: department?.name[language] ?? config.centreName,
    applicant: {
      name: applicant.fullName,
      idNumber: applicant.idNumber,
      address: applicant.address === '' ? null : cardAddressText(applicant.address),
      phone: phoneText(ownContact(procedure.form, draft.answers, 'phone') ?? applicant.phone ?? '') || null,
      email: ownContact(procedure.form, draft.answers, 'email'),
    },
    submitter: null,
    officer: dossier.officer?.name ?? null,
    parts: receiptParts(dossier, language),
    sets: 1,
    handlingTime: handlingTimeWords(procedure.handlingTime, language),
    receivedAt: dossier.receivedAt.slice(0, 16),
    appointment: dossier.appointment,
    delivery: { kind: delivery.kind, text: deliveryWords(delivery, config.officeAddress, language) },
    fee: feeWords(procedure.feeVnd, language),
    watermark: world === 'training' ? 'training' : procedure.reviewed ? null : 'demo',
    copy,
  }
}

/** What was handed in. A paper that was not there is not on the receipt, nor one to be shown: no officer has seen it. */
function receiptParts({ draft, procedure }: SubmittedDossier, language: Language): readonly ReceiptPart[] {
  const pages = new Map(draft.parts.map(({ partId, pageIds }) => [partId, pageIds.length]))
  return [...procedure.parts, ...formPapersHeld(procedure.form, draft.answers)].flatMap((part): ReceiptPart[] => {
    const name = part.name[language]
    switch (part.kind) {
      case 'form':
        return [{ name, form: 'form', pages: 1 }]
      case 'present':
      // Held ones come by their question, as papers.
      case 'called':
        return []
      case 'paper': {
        const count = pages.get(part.id) ?? 0
        return count === 0 ? [] : [{ name, form: part.original ? 'original' : 'photocopy', pages: count }]
      }
      default:
        return assertNever(part.kind)
    }
  })
}
