import type { Text } from '../../shared/language.ts'
import type { AgencyLevel, Findable } from '../finding/findable.ts'
import type { Agencies } from './resource-schemas.ts'

/** The lowest level comes first: the way there is the shortest. */
const nearestFirst: readonly AgencyLevel[] = ['commune', 'province', 'other', 'ministry']
/** Of "commune, province or ministry" the last is nobody's way. */
const mostNamed = 2
/** Stands for every field that has no entry of its own. */
const anyField = '*'

/** Which agency takes a procedure that this Centre does not: by its field, and at the levels that decide it. */
export function whereToGo({ field, levels }: Pick<Findable, 'field' | 'levels'>, agencies: Agencies): Text {
  const entry =
    agencies.find(({ fields }) => fields.includes(field)) ?? agencies.find(({ fields }) => fields.includes(anyField))
  const named = nearestFirst.filter((level) => levels.includes(level)).slice(0, mostNamed)
  const texts = (named.length > 0 ? named : (['other'] as const)).flatMap((level) => entry?.[level] ?? [])
  const joined = (language: keyof Text, or: string) => [...new Set(texts.map((text) => text[language]))].join(or)
  return { vi: joined('vi', ' hoặc '), en: joined('en', ' or ') }
}
