import type { Translation } from '../translation.ts'
import type { keyboard as vietnamese } from '../vi/keyboard.ts'

export const keyboard = {
  label: 'Keyboard',
  next: 'Next field',
  done: 'Done',
  space: 'space',
  backspace: 'Delete',
  clear: 'Clear',
  shift: 'Capitals',
  symbols: '123',
  letters: 'abc',
  left: 'Left',
  right: 'Right',
  acute: 'sắc',
  grave: 'huyền',
  hook: 'hỏi',
  tilde: 'ngã',
  dot: 'nặng',
} as const satisfies Translation<typeof vietnamese>
