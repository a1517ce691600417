import type { Text } from '../../shared/language.ts'
import { usePreferences } from '../ui/preferences.tsx'

/** Picks the words of a catalogue entry in the language that is shown now. */
export function useText(): (text: Text) => string {
  const { language } = usePreferences()
  return (text) => text[language]
}
