import type { SpokenLanguage } from '../../shared/spoken-language.ts'

/** Each language by its own name, so that nobody has to read another one to find theirs. */
export const languageNames: Readonly<Record<SpokenLanguage, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
  hre: 'Hrê',
  cua: 'Co',
  sed: 'Xơ Đăng',
}
