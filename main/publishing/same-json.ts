import { isDeepStrictEqual } from 'node:util'

/** Whether two files of a catalogue say the same, however they are laid out; one that is missing says nothing. */
export function sameJson(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true
  return one !== undefined && other !== undefined && isDeepStrictEqual(JSON.parse(one), JSON.parse(other))
}
