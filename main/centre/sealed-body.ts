import { z } from 'zod'
import { dossierDraftSchema } from '../../shared/dossier/draft.ts'

/** What only the Centre can read of a dossier: the draft as it was handed in and the list of its sealed pages. */
export const sealedBodySchema = z.strictObject({
  draft: dossierDraftSchema,
  /** The officer who helped at the kiosk, or null. By name too: the kiosk alone knows what its ids mean. */
  assistedBy: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** Office time by which the result is due, as the receipt says: `2026-11-24T16:30`. */
  dueAt: z.string().nullable().default(null),
  documents: z.array(
    z.strictObject({
      fileId: z.string(),
      partId: z.string(),
      position: z.int(),
      /** BLAKE2b-256 of the sealed bytes, hexadecimal. */
      digest: z.string(),
    }),
  ),
})
export type SealedBody = z.infer<typeof sealedBodySchema>

export function encodeBody(body: SealedBody): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(body))
}

/** Null when the bytes are no body of this shape. */
export function decodeBody(bytes: Uint8Array): SealedBody | null {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
  const parsed = sealedBodySchema.safeParse(json)
  return parsed.success ? parsed.data : null
}
