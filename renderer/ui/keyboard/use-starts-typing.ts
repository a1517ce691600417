import { useState } from 'react'
import { isOnKeys } from '../keys/last-hand.ts'
import { usePreferences } from '../preferences.tsx'

/**
 * The field whose keys are up when a screen comes, for whoever touches: a touch less for every field to type in.
 *
 * Whoever goes by keys or by ear starts at the question as on every screen. What was so when the screen came stays so.
 *
 * @param screen tells one screen from the next.
 * @param id of a field that is to be typed in, or null where none is.
 */
export function useStartsTyping(screen: string, id: string | null): string | undefined {
  const { voice } = usePreferences()
  const begin = () => ({ screen, field: id === null || voice === 'on' || isOnKeys() ? undefined : id })
  const [begun, setBegun] = useState(begin)
  if (begun.screen === screen) return begun.field
  const next = begin()
  setBegun(next)
  return next.field
}
