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

/** A key press without the words of any one program: which key, and what was held with it. */
export interface KeyPress {
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
  /** AltGr, which some keyboards need for plain characters and which some systems report as Ctrl+Alt. */
  readonly altGraph: boolean
}

/**
 * Whether a key press may do anything: an allow-list, because the list of shortcuts grows with every Chromium.
 *
 * Typed characters and the card reader's pass; anything held with Ctrl, Alt or Super does not, apart from AltGr.
 */
export function mayKeyPass({ key, control, alt, meta, altGraph }: KeyPress): boolean {
  const isCharacter = /^.$/u.test(key)
  if (meta) return false
  if (control || alt) return isCharacter && altGraph
  return isCharacter || namedKeys.has(key)
}
