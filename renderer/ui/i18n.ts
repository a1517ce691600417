import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/language.ts'
import { all as vi } from '../../shared/locales/vi/all.ts'
import { laterPart } from './later-part.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: typeof vi
    strictKeyChecks: true
  }
}

const i18n = createInstance()

const english = laterPart(() => import('../../shared/locales/en/all.ts').then(({ all }) => all))

/**
 * Makes the Vietnamese texts ready before the first render, without waiting for anything: they are part of the bundle.
 *
 * Names and places are put into sentences as they are: React escapes them when it writes them.
 */
export function startI18n(language: Language): void {
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    defaultNS: 'ui',
    ns: Object.keys(vi),
    resources: { vi },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
}

/** Puts other words in place of the Vietnamese ones: the gallery tries longer ones. */
export function replaceTexts(texts: typeof vi): void {
  for (const [namespace, words] of Object.entries(texts)) i18n.addResourceBundle('vi', namespace, words, true, true)
}

let wanted: Language = 'vi'

/**
 * Shows every text in another language, at once where its texts are there.
 *
 * Rejects where they cannot be fetched, which is a broken installation.
 */
export async function speakLanguage(language: Language): Promise<void> {
  wanted = language
  if (language === 'en' && !i18n.hasResourceBundle('en', 'ui')) {
    const texts = english.now() ?? (await english.fetch())
    for (const [namespace, words] of Object.entries(texts)) i18n.addResourceBundle('en', namespace, words)
    // Whoever touched twice meanwhile wants the first language after all.
    if (wanted !== language) return
  }
  void i18n.changeLanguage(language)
  document.documentElement.lang = language
}
