import type { Language } from '../language.ts'

/** A paper handed in, in words of the receipt's language. What is only shown to an officer is none: nobody saw it here. */
export interface ReceiptPart {
  readonly name: string
  /** Which form it was handed in as. On a kiosk it is a picture taken of what the person brought. */
  readonly form: 'form' | 'original' | 'certifiedCopy' | 'photocopy'
  /** Pages handed in. */
  readonly pages: number
}

/**
 * Everything that the receipt tells (giấy tiếp nhận hồ sơ và hẹn trả kết quả, form 01 of circular 01/2018).
 *
 * Texts are in the receipt's language already. Times are `YYYY-MM-DDTHH:mm` in office time. Nothing needs cleaning or
 * masking beforehand: `receiptPaper` does both, so that no caller can forget it.
 */
export type ReceiptFacts = CommonFacts & Standing

/**
 * Where the dossier is when the receipt is issued.
 *
 * `received`: safe on this kiosk, on its way · `accepted`: the Centre has it and gave it its official code.
 */
type Standing =
  | { readonly state: 'received'; readonly officialCode: null }
  | { readonly state: 'accepted'; readonly officialCode: string }

interface CommonFacts {
  readonly language: Language
  /** The authority above and the agency itself, e.g. the People's Committee and the Centre. */
  readonly agency: readonly [string, string]
  /** Where the paper is issued, for "Quảng Ngãi, ngày …". */
  readonly placeOfIssue: string
  readonly centreName: string
  readonly officeAddress: string
  readonly contactPhone: string
  readonly trackingCode: string
  readonly procedure: { readonly code: string; readonly name: string }
  /** What exactly is applied for, in one line; null where the form says none, and on a reprint. */
  readonly request: string | null
  readonly department: string
  /** Null on a reprint: whose dossier it is lies sealed by then. */
  readonly applicant: {
    readonly name: string
    readonly idNumber: string
    readonly address: string | null
    readonly phone: string | null
    readonly email: string | null
  } | null
  /** Who handed it in, when it was not the applicant. */
  readonly submitter: string | null
  /** The officer who assisted, or null when the person did it alone. */
  readonly officer: string | null
  readonly parts: readonly ReceiptPart[]
  readonly sets: number
  /** The time that the rule gives, in words, e.g. "05 ngày làm việc". */
  readonly handlingTime: string | null
  readonly receivedAt: string
  readonly appointment: { readonly dueAt: string; readonly place: string }
  readonly delivery: { readonly kind: 'office' | 'post'; readonly text: string } | null
  readonly fee: string | null
  /** `training`: from a practice session · `demo`: by an entry of the catalogue that no person has reviewed. */
  readonly watermark: 'training' | 'demo' | null
  readonly copy: 'reprint' | null
}
