import { useState } from 'react'
import { heard, ownText, typedInto } from './own-text.ts'

/**
 * The text of a field, kept by the field: a letter renders it alone, however long its screen takes to follow.
 *
 * @param given what the screen says that stands there.
 * @param tell hears every change at once.
 */
export function useOwnText(given: string, tell: (text: string) => void): readonly [string, (text: string) => void] {
  const [own, setOwn] = useState(() => ownText(given))
  const now = own.given === given ? own : heard(own, given)
  if (now !== own) setOwn(now)
  const change = (text: string) => {
    setOwn((before) => typedInto(before, text))
    tell(text)
  }
  return [now.shown, change]
}
