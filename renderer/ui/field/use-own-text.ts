import { useState } from 'react'

interface OwnText {
  /** What stands in the field. */
  readonly shown: string
  /** What the screen last said. */
  readonly given: string
  /** What was told to the screen and has not come back yet, oldest first. */
  readonly told: readonly string[]
}

/**
 * The text of a field, kept by the field: a letter renders it alone, however long its screen takes to follow.
 *
 * What comes back of its own words late is known and changes nothing; anything else that the screen says is taken over.
 */
export function useOwnText(given: string, tell: (text: string) => void): readonly [string, (text: string) => void] {
  const [own, setOwn] = useState<OwnText>({ shown: given, given, told: [] })
  if (own.given !== given) setOwn(heard(own, given))
  const change = (text: string) => {
    setOwn((now) => ({ ...now, shown: text, told: [...now.told, text] }))
    tell(text)
  }
  return [own.given === given ? own.shown : heard(own, given).shown, change]
}

function heard({ shown, told }: OwnText, given: string): OwnText {
  const place = told.lastIndexOf(given)
  return place < 0 ? { shown: given, given, told: [] } : { shown, given, told: told.slice(place + 1) }
}
