import type { Input } from 'electron'
import { mayKeyPass } from '../../shared/keys/may-key-pass.ts'
import { serviceOf } from '../../shared/keys/service-keys.ts'

/** Whether a key press may reach the page, told from Electron's words for it. */
export function isAllowedKey(input: Pick<Input, 'key' | 'control' | 'alt' | 'meta' | 'modifiers'>): boolean {
  // The page takes the keys of a key pad for itself; in Electron they do nothing of their own.
  const isHeld = input.control || input.alt || input.meta
  if (serviceOf(input.key) !== null) return !isHeld
  return mayKeyPass({ ...input, altGraph: input.modifiers.some((name) => name.toLowerCase() === 'altgr') })
}
