import { z } from 'zod'

/** Languages whose text is complete. Every screen and paper exists in each of them. */
export const languages = ['vi', 'en'] as const

export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** A sentence of the catalogue, in every complete language. Vietnamese is binding. */
export const textSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
export type Text = z.infer<typeof textSchema>

/**
 * Languages that a visitor can hear. Hrê, Co and Xơ Đăng (by their ISO 639-3 codes) are spoken here and rarely read:
 * their text stays Vietnamese, their instructions come as pictures and recordings.
 */
export const spokenLanguages = ['vi', 'en', 'hre', 'cua', 'sed'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

/** Whether a language is heard and not read: choosing it turns the voice on. */
export function hasVoiceOnly(spoken: SpokenLanguage): boolean {
  return spoken !== 'vi' && spoken !== 'en'
}

/** The language of the text on the screen for somebody who hears this one. */
export function textLanguageOf(spoken: SpokenLanguage): Language {
  return spoken === 'en' ? 'en' : 'vi'
}
