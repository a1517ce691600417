import { z } from 'zod'
import { nothing } from './common-shapes.ts'
import { method } from './method.ts'
import { bytesSchema } from './values.ts'

/** Simulated devices, for the development panel; `notAllowed` in production. */
export const simulationMethods = {
  /** Fictional cards and papers for the development panel; `notAllowed` in production. */
  'simulation.samples': method({
    input: nothing,
    output: z.strictObject({
      samples: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.enum(['card', 'paper']),
          name: z.string(),
          qrText: z.string().nullable(),
          picture: bytesSchema,
        }),
      ),
    }),
  }),
  'simulation.set': method({
    input: z.discriminatedUnion('device', [
      z.strictObject({
        device: z.literal('printer'),
        state: z.enum(['ready', 'paperOut', 'paperLow', 'coverOpen', 'offline', 'jammed']),
      }),
      z.strictObject({
        device: z.literal('scanner'),
        state: z.enum(['ready', 'absent', 'jammed']),
        sampleId: z.string().nullable(),
        /** Sheets in its feeder, where it has one; absent: a small stack. */
        sheets: z.int().min(0).max(100).optional(),
      }),
      z.strictObject({ device: z.literal('media'), state: z.enum(['ready', 'absent']) }),
      z.strictObject({ device: z.literal('centre'), state: z.enum(['ready', 'offline']) }),
      z.strictObject({ device: z.literal('disk'), state: z.enum(['ready', 'full']) }),
    ]),
    output: nothing,
  }),
} as const
