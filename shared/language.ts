import { z } from 'zod'

/** Languages whose text is complete. Every screen and paper exists in each of them. */
export const languages = ['vi', 'en'] as const

export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** A sentence of the catalogue, in every complete language. Vietnamese is binding. */
export const textSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
export type Text = z.infer<typeof textSchema>
