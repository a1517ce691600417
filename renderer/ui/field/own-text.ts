/** The text of a field that is ahead of its screen. */
export interface OwnText {
  /** What stands in the field. */
  readonly shown: string
  /** What the screen last said. */
  readonly given: string
  /** What was told to the screen and has not come back yet, oldest first. */
  readonly told: readonly string[]
}

export function ownText(given: string): OwnText {
  return { shown: given, given, told: [] }
}

export function typedInto(own: OwnText, text: string): OwnText {
  return { ...own, shown: text, told: [...own.told, text] }
}

/**
 * What comes back late of the field's own words changes nothing; anything else that the screen says is taken over.
 *
 * Where the same was told twice, the first is meant: what was told between them is still to come back.
 */
export function heard({ shown, told }: OwnText, given: string): OwnText {
  const place = told.indexOf(given)
  return place < 0 ? ownText(given) : { shown, given, told: told.slice(place + 1) }
}
