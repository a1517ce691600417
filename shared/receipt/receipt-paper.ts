import { receipt as english } from '../locales/en/receipt.ts'
import { receipt as vietnamese } from '../locales/vi/receipt.ts'
import { cleaned } from './cleaned.ts'
import { fillIn } from './fill-in.ts'
import { maskIdNumber } from '../identity/mask-id-number.ts'
import { officialDay, officialMoment } from './office-time.ts'
import type { Block, FactRow, Paper } from './paper.ts'
import type { ReceiptFacts } from './receipt-facts.ts'

type Texts = { readonly [Key in keyof typeof vietnamese]: string }
const textsOf: Record<ReceiptFacts['language'], Texts> = { vi: vietnamese, en: english }

/**
 * The receipt as a paper: every field of the official form, and in honest words where the dossier really is.
 *
 * Every text that comes from outside passes `cleaned`, the identity number `maskIdNumber`.
 */
export function receiptPaper(unclean: ReceiptFacts): Paper {
  const facts = cleaned(unclean)
  const texts = textsOf[facts.language]
  const code = facts.trackingCode
  return {
    title: fillIn(texts.documentTitle, { code }),
    language: facts.language,
    issuedAt: facts.receivedAt,
    format: 'receipt',
    watermark:
      facts.watermark === null ? null : facts.watermark === 'training' ? texts.watermarkTraining : texts.watermarkDemo,
    continuation: fillIn(texts.continuation, { code }),
    foot: {
      line: fillIn(texts.footContact, {
        centre: facts.centreName,
        address: facts.officeAddress,
        // A number torn at the end of a line is easily dialled wrong.
        phone: facts.contactPhone.replaceAll(' ', '\u00a0'),
      }),
      page: texts.page,
    },
    blocks: [
      { kind: 'band' },
      ...notices(facts, texts),
      { kind: 'letterhead', agency: facts.agency, motto: [texts.country, texts.motto] },
      {
        kind: 'placeAndDate',
        text: fillIn(texts.placeAndDate, {
          place: facts.placeOfIssue,
          day: officialDay(facts.receivedAt, facts.language),
        }),
      },
      {
        kind: 'title',
        text: texts.title,
        lines: [[texts.titleMeaning, texts.copyForSubmitter].filter((line) => line !== '').join(' · ')],
      },
      codeBlock(facts, texts),
      {
        kind: 'highlight',
        label: texts.due,
        value: officialMoment(facts.appointment.dueAt, facts.language),
        note: fillIn(texts.duePlace, { place: facts.appointment.place }),
      },
      { kind: 'facts', rows: factRows(facts, texts) },
      partsTable(facts, texts),
      { kind: 'list', title: texts.next, items: nextSteps(facts, texts) },
      signatures(facts, texts),
    ],
  }
}

function notices(facts: ReceiptFacts, texts: Texts): Block[] {
  const words = [
    facts.watermark === null ? null : texts[facts.watermark],
    facts.copy === null ? null : texts[facts.copy],
  ]
  const text = words.filter((word) => word !== null).join(' · ')
  return text === '' ? [] : [{ kind: 'notice', text }]
}

function codeBlock(facts: ReceiptFacts, texts: Texts): Block {
  const block = { kind: 'code', label: texts.trackingCode, code: facts.trackingCode } as const
  return facts.state === 'accepted'
    ? {
        ...block,
        state: texts.stateAccepted,
        note: fillIn(texts.stateAcceptedNote, { code: facts.officialCode }),
      }
    : { ...block, state: texts.stateReceived, note: texts.stateReceivedNote }
}

function factRows(facts: ReceiptFacts, texts: Texts): FactRow[] {
  const { applicant, procedure } = facts
  const rows: FactRow[] = [{ label: texts.receivingUnit, value: facts.centreName }]
  if (applicant === null) {
    rows.push({ label: texts.applicant, value: texts.applicantSealed })
  } else {
    rows.push(
      {
        label: texts.applicant,
        value: facts.submitter === null ? fillIn(texts.applicantAlone, { name: applicant.name }) : applicant.name,
        strong: true,
      },
      { label: texts.idNumber, value: maskIdNumber(applicant.idNumber), short: true },
      ...known([
        { label: texts.phone, value: applicant.phone, short: true },
        { label: texts.email, value: applicant.email },
        { label: texts.address, value: applicant.address },
      ]),
      ...known([{ label: texts.submitter, value: facts.submitter }]),
    )
  }
  rows.push(
    {
      label: texts.channel,
      // Who it was stands above the signature.
      value: facts.officer === null ? texts.channelAlone : texts.channelAssisted,
      short: true,
    },
    { label: texts.sets, value: fillIn(texts.setsCount, { count: String(facts.sets) }), short: true },
    {
      label: texts.request,
      value: fillIn(texts.requestOf, { name: procedure.name, code: procedure.code }),
      strong: true,
    },
    ...known([{ label: texts.requestLine, value: facts.request, strong: true }]),
    { label: texts.department, value: facts.department },
    { label: texts.receivedAt, value: officialMoment(facts.receivedAt, facts.language) },
    ...known([
      { label: texts.handlingTime, value: facts.handlingTime, short: true },
      { label: texts.fee, value: facts.fee, short: true },
      { label: texts.delivery, value: facts.delivery?.text ?? null },
    ]),
  )
  return rows
}

/** The rows that there is something to say in. */
function known(rows: readonly (Omit<FactRow, 'value'> & { readonly value: string | null })[]): readonly FactRow[] {
  return rows.flatMap((row) => (row.value === null || row.value === '' ? [] : [{ ...row, value: row.value }]))
}

function partsTable(facts: ReceiptFacts, texts: Texts): Block {
  return {
    kind: 'table',
    title: texts.parts,
    columns: [
      { title: texts.partNumber, share: 7, align: 'right' },
      { title: texts.partName, share: 65, align: 'left' },
      { title: texts.partForm, share: 29, align: 'left' },
      { title: texts.partPages, share: 13, align: 'right' },
    ],
    rows: facts.parts.map((part, index) => [String(index + 1), part.name, texts[part.form], String(part.pages)]),
  }
}

function nextSteps(facts: ReceiptFacts, texts: Texts): string[] {
  return [
    texts.nextKeep,
    facts.state === 'accepted' ? texts.nextCheckAccepted : texts.nextCheckReceived,
    facts.delivery?.kind === 'post' ? texts.nextPost : texts.nextOffice,
  ]
}

function signatures(facts: ReceiptFacts, texts: Texts): Block {
  return {
    kind: 'signatures',
    boxes: [
      {
        title: texts.submitterSignature,
        note: texts.submitterSignatureNote,
        name: facts.submitter ?? facts.applicant?.name ?? '',
        byHand: false,
      },
      {
        title: texts.receiverSignature,
        note: facts.officer === null ? texts.receiverMachineNote : texts.receiverSignatureNote,
        name: facts.officer ?? texts.receiverMachine,
        byHand: facts.officer !== null,
      },
    ],
  }
}
