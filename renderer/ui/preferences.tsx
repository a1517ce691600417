import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../shared/language.ts'
import { type SpokenLanguage, textLanguageOf } from '../../shared/spoken-language.ts'
import { speakLanguage } from './i18n.ts'

/** What a visitor can choose about how the screens look, sound and lie to the hand. */
export interface Choices {
  /** The language that is heard; the one that is read follows from it. */
  readonly spoken: SpokenLanguage
  readonly textSize: 'normal' | 'large'
  readonly contrast: 'normal' | 'high'
  /** Which hand touches: what is touched most stands on its side. */
  readonly hand: 'right' | 'left'
  /** `low` brings the screen to the lower half of an upright panel, for a wheelchair or a child. */
  readonly reach: 'whole' | 'low'
  /** `on` reads every new screen and what the focus comes to; `off` reads only what is asked for. */
  readonly voice: 'off' | 'on'
  readonly pace: 'usual' | 'slow'
  readonly volume: 'soft' | 'usual' | 'loud'
  /** Personal words are read into headphones only: a loudspeaker is heard by the whole hall. */
  readonly sound: 'loudspeaker' | 'headphones'
}

export interface Preferences extends Choices {
  readonly language: Language
  /** All of them as one, the same object while nothing changes. */
  readonly choices: Choices
  readonly set: (change: Partial<Choices>) => void
  /** Back to the office's defaults; belongs to the end of every session. */
  readonly reset: () => void
}

const PreferencesContext = createContext<Preferences | null>(null)

/** What this visitor chose. Lives in memory only. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (preferences === null) throw new Error('usePreferences needs a PreferencesProvider above it')
  return preferences
}

/** What every visit begins with. */
export function defaultChoices(spoken: Choices['spoken']): Choices {
  return {
    spoken,
    textSize: 'normal',
    contrast: 'normal',
    hand: 'right',
    reach: 'whole',
    voice: 'off',
    pace: 'usual',
    volume: 'usual',
    sound: 'loudspeaker',
  }
}

/** Holds the visitor's preferences and writes them on the root element as `data-text`, `data-contrast`, `data-hand`, `data-reach`. */
export function PreferencesProvider(props: {
  readonly defaultLanguage?: Language
  /** As the visitor had them in a page that died. */
  readonly resumed?: Choices | undefined
  readonly children: ReactNode
}) {
  const spoken = props.defaultLanguage ?? 'vi'
  const defaults = useMemo(() => defaultChoices(spoken), [spoken])
  const [choices, setChoices] = useState(props.resumed ?? defaults)
  const language = textLanguageOf(choices.spoken)
  const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null)
  useEffect(() => void speakLanguage(language).catch((reason: unknown) => setFailure({ reason })), [language])
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['text'] = choices.textSize
    dataset['contrast'] = choices.contrast
    dataset['hand'] = choices.hand
    dataset['reach'] = choices.reach
  }, [choices])

  const set = useCallback((change: Partial<Choices>) => setChoices((now) => ({ ...now, ...change })), [])
  const reset = useCallback(() => setChoices(defaults), [defaults])
  const preferences = useMemo<Preferences>(
    () => ({ ...choices, choices, language, set, reset }),
    [choices, language, set, reset],
  )
  // Texts that cannot be fetched: let the last resort above say so.
  if (failure !== null) throw failure.reason
  return <PreferencesContext value={preferences}>{props.children}</PreferencesContext>
}
