import { z } from 'zod'
import { deviceStatusSchema } from './values.ts'

/** What main tells the renderer unasked. Nothing personal travels in an event but the text of a card held to a reader. */
export const kioskEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('device.changed'), status: deviceStatusSchema }),
  /** A phone has sent a file: it is in the next list of `document.listMedia`. */
  z.strictObject({ type: z.literal('phone.arrived') }),
  z.strictObject({ type: z.literal('dossier.accepted'), trackingCode: z.string(), officialCode: z.string() }),
  z.strictObject({ type: z.literal('kiosk.outOfService'), reason: z.string() }),
  /** From a shell that can't give a new window: the page loads itself anew. */
  z.strictObject({ type: z.literal('screen.reload') }),
])
export type KioskEvent = z.infer<typeof kioskEventSchema>
