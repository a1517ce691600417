import type { Input } from 'electron'
import { mayKeyPass } from '../../shared/keys/may-key-pass.ts'

/** Whether a key press may reach the page, told from Electron's words for it. */
export function isAllowedKey(input: Pick<Input, 'key' | 'control' | 'alt' | 'meta' | 'modifiers'>): boolean {
  return mayKeyPass({ ...input, altGraph: input.modifiers.some((name) => name.toLowerCase() === 'altgr') })
}
