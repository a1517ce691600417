import { communes } from './communes.ts'
import type { Commune } from './commune.ts'

const byId: ReadonlyMap<string, Commune> = new Map(communes.map((commune) => [commune.id, commune]))

/** The unit of this id, or null when there is none. */
export function communeById(id: string): Commune | null {
  return byId.get(id) ?? null
}

/** The unit's name with its type in front, e.g. "xã Ba Tơ", or null for an unknown id. */
export function communeName(id: string): string | null {
  const commune = communeById(id)
  return commune === null ? null : `${commune.type} ${commune.name}`
}
