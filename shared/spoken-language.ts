import type { Language } from './language.ts'

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
