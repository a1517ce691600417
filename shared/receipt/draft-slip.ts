import type { Language } from '../language.ts'
import { receipt as englishReceipt } from '../locales/en/receipt.ts'
import { draftSlip as english } from '../locales/en/draft-slip.ts'
import { receipt as vietnameseReceipt } from '../locales/vi/receipt.ts'
import { draftSlip as vietnamese } from '../locales/vi/draft-slip.ts'
import { cleanText } from './clean-text.ts'
import { fillIn } from './fill-in.ts'
import { officialDay } from './office-time.ts'
import type { Block, Paper } from './paper.ts'

/** What the slip tells with which somebody goes on another day. Nothing on it names a person. */
export interface DraftSlipFacts {
  readonly language: Language
  readonly agency: readonly [string, string]
  readonly placeOfIssue: string
  readonly centreName: string
  readonly officeAddress: string
  readonly contactPhone: string
  /** In groups, as people see it. */
  readonly code: string
  /** The last day, `YYYY-MM-DD`. */
  readonly keptUntil: string
  /** `YYYY-MM-DDTHH:mm` in office time. */
  readonly issuedAt: string
  /** Empty where the procedure is not offered any more. */
  readonly procedure: string
  /** Papers that were not there. */
  readonly toBring: readonly string[]
  readonly isTraining: boolean
}

type Texts = { readonly [Key in keyof typeof vietnamese]: string }
const textsOf: Record<Language, Texts> = { vi: vietnamese, en: english }
const receiptTextsOf = { vi: vietnameseReceipt, en: englishReceipt }

/** The slip as a paper. It says in large words that nothing has been handed in yet. */
export function draftSlip(facts: DraftSlipFacts): Paper {
  const texts = textsOf[facts.language]
  const common = receiptTextsOf[facts.language]
  const bring: readonly Block[] =
    facts.toBring.length === 0 ? [] : [{ kind: 'list', title: texts.bring, items: facts.toBring.map(cleanText) }]
  return {
    format: 'receipt',
    title: fillIn(texts.documentTitle, { code: facts.code }),
    language: facts.language,
    issuedAt: facts.issuedAt,
    watermark: facts.isTraining ? common.watermarkTraining : null,
    continuation: fillIn(texts.continuation, { code: facts.code }),
    foot: {
      line: fillIn(common.footContact, {
        centre: facts.centreName,
        address: facts.officeAddress,
        phone: facts.contactPhone.replaceAll(' ', '\u00a0'),
      }),
      page: common.page,
    },
    blocks: [
      { kind: 'band' },
      { kind: 'notice', text: facts.isTraining ? common.training : texts.notHandedIn },
      { kind: 'letterhead', agency: facts.agency, motto: [common.country, common.motto] },
      {
        kind: 'placeAndDate',
        text: fillIn(common.placeAndDate, {
          place: facts.placeOfIssue,
          day: officialDay(facts.issuedAt, facts.language),
        }),
      },
      { kind: 'title', text: texts.title, lines: facts.procedure === '' ? [] : [cleanText(facts.procedure)] },
      { kind: 'code', label: texts.code, code: facts.code, state: texts.state, note: texts.codeNote },
      {
        kind: 'highlight',
        label: texts.until,
        value: officialDay(`${facts.keptUntil}T00:00`, facts.language),
        note: texts.untilNote,
      },
      ...bring,
      { kind: 'list', title: texts.next, items: [texts.nextOpen, texts.nextSecret, texts.nextRemove] },
    ],
  }
}
