import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../shared/language.ts'
import { speakLanguage } from './i18n.ts'

export type TextSize = 'normal' | 'large'
export type Contrast = 'normal' | 'high'

/** How the screens look and in which words they speak. */
export interface ShownPreferences {
  readonly language: Language
  readonly textSize: TextSize
  readonly contrast: Contrast
}

export interface Preferences extends ShownPreferences {
  readonly setLanguage: (language: Language) => void
  readonly setTextSize: (size: TextSize) => void
  readonly setContrast: (contrast: Contrast) => void
  /** Back to the office's defaults; belongs to the end of every session. */
  readonly reset: () => void
}

const PreferencesContext = createContext<Preferences | null>(null)

/** What this visitor chose about how the screens look. Lives in memory only. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (preferences === null) throw new Error('usePreferences needs a PreferencesProvider above it')
  return preferences
}

/** Holds the visitor's preferences and writes them on the root element as `data-text` and `data-contrast`. */
export function PreferencesProvider(props: {
  readonly defaultLanguage?: Language
  /** As the visitor had them in a page that died. */
  readonly resumed?: ShownPreferences | undefined
  readonly children: ReactNode
}) {
  const { resumed } = props
  const defaultLanguage = props.defaultLanguage ?? 'vi'
  const [language, setLanguage] = useState<Language>(resumed?.language ?? defaultLanguage)
  const [textSize, setTextSize] = useState<TextSize>(resumed?.textSize ?? 'normal')
  const [contrast, setContrast] = useState<Contrast>(resumed?.contrast ?? 'normal')

  useEffect(() => speakLanguage(language), [language])
  useEffect(() => {
    document.documentElement.dataset.text = textSize
    document.documentElement.dataset.contrast = contrast
  }, [textSize, contrast])

  const preferences = useMemo<Preferences>(
    () => ({
      language,
      textSize,
      contrast,
      setLanguage,
      setTextSize,
      setContrast,
      reset: () => {
        setLanguage(defaultLanguage)
        setTextSize('normal')
        setContrast('normal')
      },
    }),
    [language, textSize, contrast, defaultLanguage],
  )
  return <PreferencesContext value={preferences}>{props.children}</PreferencesContext>
}
