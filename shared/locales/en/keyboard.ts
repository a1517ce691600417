import type { Translation } from '../translation.ts'
import type { keyboard as vietnamese } from '../vi/keyboard.ts'

export const keyboard = {
  label: 'Keyboard',
  next: 'Next',
  done: 'Done',
  goOn: 'Continue',
  space: 'space',
  backspace: 'Delete',
  clear: 'Clear all',
  undo: 'Bring back',
  hide: 'Hide digits',
  show: 'Show digits',
  shift: 'Capitals',
  symbols: '123',
  letters: 'abc',
  back: 'Back',
  help: 'Call an officer',
  save: 'Save',
  suggestions: 'Suggestions',
  left: 'Left',
  right: 'Right',
  acute: 'sắc',
  grave: 'huyền',
  hook: 'hỏi',
  tilde: 'ngã',
  dot: 'nặng',
} as const satisfies Translation<typeof vietnamese>
