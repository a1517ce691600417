import type { Applicant } from '../identity/applicant.ts'
import type { Answers } from '../procedure/answer.ts'
import type { Form } from '../procedure/form.ts'

/** Everything that a printed form (tờ khai, đơn) tells. Texts need no cleaning beforehand: `formPaper` does it. */
export interface FormFacts {
  readonly form: Form
  /** The official name of what is asked for. */
  readonly procedure: string
  readonly applicant: Applicant
  /** Without what a condition hides. */
  readonly answers: Answers
  /** The agency that decides, where the form names no addressee of its own. */
  readonly department: string
  /** Where it is signed, for "Quảng Ngãi, ngày …". */
  readonly place: string
  /** `YYYY-MM-DDTHH:mm` in office time. */
  readonly filledInAt: string
  /** The code that finds the dossier again, in groups; null before it was handed in. */
  readonly trackingCode: string | null
  /** As on the receipt: practice, or an entry that no person has reviewed. */
  readonly watermark: 'training' | 'demo' | null
}
