import { z } from 'zod'
import { appointmentSchema, deviceStatusSchema, instantSchema, visitIdSchema } from './values.ts'

export const nothing = z.strictObject({})
export const ofVisit = z.strictObject({ visitId: visitIdSchema })
export const staffToken = z.string().max(64)

/** Names one request to print: however often it is sent, one sheet comes out. */
export const requestId = z.string().min(8).max(64)

export const printFailures = [
  z.strictObject({ kind: z.literal('printerNotReady'), state: deviceStatusSchema.shape.state }),
  /** The bytes left this program and nobody answered: it may lie in the tray. */
  z.strictObject({ kind: z.literal('notKnown') }),
] as const

/** What became of a dossier that was handed in. */
export const outcome = z.strictObject({
  /** As people see it, in groups; here and everywhere else in the contract. */
  trackingCode: z.string(),
  receivedAt: instantSchema,
  appointment: appointmentSchema,
  officialCode: z.string().nullable(),
})
