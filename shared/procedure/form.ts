import { z } from 'zod'
import { sexSchema } from '../identity/applicant.ts'
import { textSchema } from '../language.ts'
import { conditionSchema } from './condition.ts'
import { derivedSchema } from './derived.ts'
import { formPaperSchema } from './form-paper-settings.ts'
import { partPictureSchema } from './part-picture.ts'
import { receiptLineSchema } from './receipt-line.ts'
import { idSchema } from './question-id.ts'

/**
 * What of the applicant fills a question in, so that nothing the card or an earlier step told is asked twice. `phone` and
 * `email` also mark the applicant's own, for the receipt; nothing tells an e-mail address before the form.
 */
export const prefillSchema = z.enum(['fullName', 'idNumber', 'birthDate', 'sex', 'address', 'phone', 'email'])

const everyQuestion = {
  id: idSchema,
  label: textSchema,
  help: textSchema.optional(),
  /** What to look for or to ask, shown below the help where an officer has signed in beside the person. */
  officerHelp: textSchema.optional(),
  example: z.string().optional(),
  required: z.boolean().default(true),
  when: conditionSchema.optional(),
  /** How the official form names it, in Vietnamese, where that differs from the plain question. */
  paperLabel: z.string().min(1).optional(),
  /** False keeps it off the printed form: asked for the way of the dossier, not for the authority. */
  onPaper: z.boolean().optional(),
}

const common = {
  ...everyQuestion,
  prefill: prefillSchema.optional(),
  /** Asked only where an officer has signed in beside the person: what a person alone could not know or judge. */
  assistedOnly: z.boolean().optional(),
}

const optionSchema = z.strictObject({
  value: z.string().min(1),
  label: textSchema,
  help: textSchema.optional(),
  /** How the official form words it, in Vietnamese, where that differs from the plain label. */
  paperLabel: z.string().min(1).optional(),
  /** False where the answer to the next question says it on paper: "another one", and then which. */
  onPaper: z.boolean().optional(),
  /** Offered only to an applicant of this sex, as the card says it: a man is nobody's mother. */
  applicantSex: sexSchema.optional(),
})

const itemQuestionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('text'),
    maxLength: z.int().max(4000).default(200),
    lines: z.int().default(1),
  }),
  z.strictObject({ ...common, type: z.literal('name') }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().max(4).default(0),
    unit: textSchema.optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('money'),
    min: z.int().default(0),
    max: z.int().default(1_000_000_000_000),
  }),
  z.strictObject({
    ...common,
    type: z.literal('date'),
    yearOnly: z.boolean().default(false),
    range: z.enum(['past', 'future', 'any']).default('any'),
  }),
  z.strictObject({ ...common, type: z.literal('choice'), options: z.array(optionSchema).min(2) }),
  z.strictObject({ ...common, type: z.literal('several'), options: z.array(optionSchema).min(2) }),
  z.strictObject({ ...common, type: z.literal('yesNo') }),
  z.strictObject({
    ...common,
    type: z.literal('address'),
    /**
     * When one of the addresses given before may well be meant again, which is then offered in one touch: always where
     * nothing is said, never with `false`. An address of which it is not true is offered nowhere else either.
     */
    likelySame: z.union([z.literal(false), conditionSchema]).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('phone') }),
  z.strictObject({ ...common, type: z.literal('email') }),
  z.strictObject({ ...common, type: z.literal('idNumber') }),
  z.strictObject({ ...common, type: z.literal('bankAccount') }),
  z.strictObject({ ...common, type: z.literal('signature') }),
])

/**
 * A paper that only the answers of this form call for, e.g. an authorisation where somebody else asks. It is answered
 * with yes or no and photographed after the form, with the papers of the procedure, as a part of the dossier.
 */
const fileQuestionSchema = z.strictObject({
  ...everyQuestion,
  type: z.literal('file'),
  /** What the paper is called officially: in the dossier, on the receipt, at the Centre. */
  name: textSchema,
  original: z.boolean().default(true),
  picture: partPictureSchema.default('paper'),
  usualPages: z.int().min(1).optional(),
  /** Where to get it when the person does not have it. */
  howToGet: textSchema.optional(),
})
export type FileQuestion = z.infer<typeof fileQuestionSchema>

const plainQuestionSchema = z.discriminatedUnion('type', [...itemQuestionSchema.options, fileQuestionSchema])

const groupQuestionSchema = z.strictObject({
  ...common,
  type: z.literal('group'),
  /** Names one item on screen and paper, e.g. "Thửa đất"; the product adds the number. */
  itemTitle: textSchema,
  min: z.int().min(0).default(1),
  max: z.int().min(1).max(50).default(10),
  /** No papers: which item a photograph belongs to could not be told at the Centre. */
  questions: z.array(itemQuestionSchema).min(1),
})

/** A question in plain words. */
export const questionSchema = z.discriminatedUnion('type', [...plainQuestionSchema.options, groupQuestionSchema])
export type Question = z.infer<typeof questionSchema>
export type PlainQuestion = z.infer<typeof plainQuestionSchema>
export type GroupQuestion = z.infer<typeof groupQuestionSchema>

/** One topic of a form. Its questions come a few at a time; a screen never mixes two sections. */
export const sectionSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** How the official form heads this part, in Vietnamese, where that differs from `title`. */
  paperTitle: z.string().min(1).optional(),
  when: conditionSchema.optional(),
  /** Where this holds, the applicant is whom the section is about: the paper names them here, nobody is asked again. */
  applicantOnPaper: conditionSchema.optional(),
  questions: z.array(questionSchema).min(1),
})
export type Section = z.infer<typeof sectionSchema>

/** A rule between two answers of the form, or an answer and a derived value. A broken one is shown at `at`, with `message`. */
const comparisonSchema = z.strictObject({
  kind: z.enum(['notBefore', 'notAfter', 'atMost', 'atLeast', 'differs']),
  /** The question that has to be mended. */
  at: idSchema,
  /** What is compared where that is not the answer at `at` itself, e.g. an age that follows from a date of birth. */
  value: idSchema.optional(),
  /** A question, a derived value, `applicantId` (the number of the applicant's card), or for `atMost` and `atLeast` a number. */
  other: z.union([idSchema, z.number()]),
  /** For `notAfter`: by how many years it has to lie before `other`, as a parent's birth before the child's. */
  years: z.int().min(1).max(100).optional(),
  when: conditionSchema.optional(),
  message: textSchema,
})

/** Answers that can't stand together, e.g. "married" and "to marry", and a promise that nothing goes on without. */
const exclusionSchema = z.strictObject({
  kind: z.literal('never'),
  at: idSchema,
  when: conditionSchema,
  message: textSchema,
})

export const checkSchema = z.discriminatedUnion('kind', [comparisonSchema, exclusionSchema])
export type Comparison = z.infer<typeof comparisonSchema>
export type Check = z.infer<typeof checkSchema>

/** A whole form as data. `version` changes whenever a question changes: every dossier names the one it was made with. */
export const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  title: textSchema,
  /** The official form it stands for, e.g. "Tờ khai đăng ký khai sinh (Thông tư 04/2024/TT-BTP)". */
  source: z.string().min(1),
  sections: z.array(sectionSchema).min(1),
  /** Values that follow from answers: never asked, shown in the review, printed, and to be compared in `checks`. */
  derived: z.array(derivedSchema).default([]),
  checks: z.array(checkSchema).default([]),
  paper: formPaperSchema.optional(),
  /** What exactly is applied for, in one line of the receipt: the first that applies. Nothing is said where none does. */
  receiptLine: z.array(receiptLineSchema).default([]),
})
export type Form = z.infer<typeof formSchema>
