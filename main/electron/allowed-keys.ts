import type { Input } from 'electron'

/** Keys with a name that a form needs. Everything else with a name (F5, F11, PrintScreen, …) stays outside. */
const namedKeys: ReadonlySet<string> = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Backspace',
  'Dead',
  'Delete',
  'End',
  'Enter',
  'Escape',
  'Home',
  'PageDown',
  'PageUp',
  'Process',
  'Shift',
  'Tab',
])

/**
 * Whether a key press may reach the page: an allow-list, because the list of shortcuts grows with every Chromium.
 *
 * Typed characters and the card reader's pass; anything held with Ctrl, Alt or Super does not, apart from AltGr, which
 * some keyboards need for plain characters and which Windows reports as Ctrl+Alt.
 */
export function isAllowedKey(input: Pick<Input, 'key' | 'control' | 'alt' | 'meta' | 'modifiers'>): boolean {
  const isCharacter = /^.$/u.test(input.key)
  if (input.meta) return false
  if (input.control || input.alt) return isCharacter && input.modifiers.some((name) => name.toLowerCase() === 'altgr')
  return isCharacter || namedKeys.has(input.key)
}
