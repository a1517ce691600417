import type { KeyboardControl } from './keyboard-context.ts'

const nothing = () => undefined

/** Keys that never rise, for fields that stand beside the screens: those of the page know nothing of them. */
export const unheardKeys: KeyboardControl = {
  target: null,
  typing: { method: 'telex', tonePlace: 'old' },
  hidesNumbers: false,
  setHidesNumbers: nothing,
  open: nothing,
  close: nothing,
  onward: null,
  setOnward: nothing,
  onSave: null,
  setOnSave: nothing,
  hasBack: false,
  goBack: nothing,
  setBack: nothing,
  slot: null,
  setSlot: nothing,
}
