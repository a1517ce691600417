import { z } from 'zod'
import { pageWarningSchema } from '../imaging/page-warning.ts'

/** Shapes that several methods of the contract share. */

export const worldSchema = z.enum(['real', 'training'])
/** `training` lives in a folder of its own with simulated devices and can't reach anything real. */
export type World = z.infer<typeof worldSchema>

export const visitIdSchema = z.string().min(16).max(64)
export const bytesSchema: z.ZodType<Uint8Array> = z.instanceof(Uint8Array)
export const instantSchema = z.iso.datetime({ offset: true })
export const daySchema = z.iso.date()

/** A fault at one place of a draft: `answers.birthDate`, `answers.plots.1.area`, `parts.birth-notice`, `signature`. */
export const faultSchema = z.strictObject({
  path: z.string(),
  kind: z.enum([
    'missing',
    'tooLong',
    'notAName',
    'notANumber',
    'tooSmall',
    'tooLarge',
    'tooManyDecimals',
    'badDate',
    'dateDoesNotExist',
    'dateInFuture',
    'dateInPast',
    'badPhone',
    'badEmail',
    'badIdNumber',
    'badBankAccount',
    'unknownChoice',
    'unknownPlace',
    'tooFewItems',
    'tooManyItems',
    'check',
    'missingPaper',
    'paperNeeded',
    'unknownPage',
    'wrongType',
  ]),
  /** Numbers or words that the sentence needs, e.g. `{ min: '1' }`. */
  params: z.record(z.string(), z.string()).optional(),
})
export type Fault = z.infer<typeof faultSchema>
export type FaultKind = Fault['kind']

export const pageSourceSchema = z.enum(['camera', 'scanner', 'picked'])
export type PageSource = z.infer<typeof pageSourceSchema>

const cornerSchema = z.strictObject({ x: z.number().min(-1).max(2), y: z.number().min(-1).max(2) })

/**
 * Four corners of a page as shares of its picture turned upright, clockwise from the upper left; outside of 0 to 1
 * where the page is cut off.
 */
export const cornersSchema = z.tuple([cornerSchema, cornerSchema, cornerSchema, cornerSchema])

/** A page that was accepted and lies sealed. The preview is a small JPEG for the screen. */
export const storedPageSchema = z.strictObject({
  pageId: z.string(),
  width: z.int(),
  height: z.int(),
  preview: bytesSchema,
  /** The weightiest first. */
  warnings: z.array(pageWarningSchema),
  /** Where it was found; null: the whole picture is the page. */
  corners: cornersSchema.nullable(),
})
export type StoredPage = z.infer<typeof storedPageSchema>

export const pageFailureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unreadablePicture') }),
  z.strictObject({ kind: z.literal('pictureTooLarge'), megapixels: z.number() }),
  /** Working on it took too long or too much memory. */
  z.strictObject({ kind: z.literal('pictureTooHeavy') }),
  /** A kind of picture that phones take and few programs open. */
  z.strictObject({ kind: z.literal('heicPicture') }),
  z.strictObject({ kind: z.literal('tooManyPages'), max: z.int() }),
  z.strictObject({ kind: z.literal('diskFull') }),
])
export type PageFailure = z.infer<typeof pageFailureSchema>

/** Why a PDF gives no page. */
export const pdfFailureSchema = z.discriminatedUnion('kind', [
  /** It asks for a password. */
  z.strictObject({ kind: z.literal('lockedPdf') }),
  z.strictObject({ kind: z.literal('brokenPdf') }),
  z.strictObject({ kind: z.literal('longPdf'), pages: z.int(), max: z.int() }),
])

/** A device as the screens need to know it. `real: false` means that a simulator plays it. */
export const deviceStatusSchema = z.strictObject({
  device: z.enum(['camera', 'cardReader', 'scanner', 'printer', 'media']),
  state: z.enum(['ready', 'absent', 'paperOut', 'paperLow', 'coverOpen', 'offline', 'jammed']),
  real: z.boolean(),
})
export type DeviceStatus = z.infer<typeof deviceStatusSchema>

export const officerSchema = z.strictObject({ id: z.string(), name: z.string() })
export type Officer = z.infer<typeof officerSchema>

/** When and where the result is due. Times are local to the office. */
export const appointmentSchema = z.strictObject({
  /** `YYYY-MM-DDTHH:mm` in office time. */
  dueAt: z.string(),
  place: z.string(),
})
export type Appointment = z.infer<typeof appointmentSchema>

export const reportRowSchema = z.strictObject({
  department: z.string(),
  received: z.int(),
  online: z.int(),
  /** online ÷ received in percent with one decimal, or null when nothing was received. */
  onlinePercent: z.number().nullable(),
})
export const reportSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  total: reportRowSchema.omit({ department: true }),
  departments: z.array(reportRowSchema),
  /** Departments that were named as having nothing online but without a count. */
  noneOnline: z.array(z.string()),
  /** Received and online that no department is named for. */
  notBrokenDown: reportRowSchema.omit({ department: true, onlinePercent: true }).nullable(),
  /** Imported periods that only partly overlap the asked one and are therefore not counted. */
  leftOut: z.array(z.strictObject({ from: daySchema, to: daySchema, source: z.string() })),
})
export type Report = z.infer<typeof reportSchema>
export type ReportRow = z.infer<typeof reportRowSchema>
