export type TextField = HTMLInputElement | HTMLTextAreaElement

/** A field as it was before a reader began to type into it. */
export interface FieldMemory {
  readonly field: TextField
  readonly value: string
  readonly start: number | null
  readonly end: number | null
}

const typedInto = new Set(['text', 'search', 'tel', 'url', 'email', 'password', 'number'])

/** The element as a field that keys are typed into, or null. */
export function asTextField(element: EventTarget | null): TextField | null {
  if (element instanceof HTMLTextAreaElement) return element
  return element instanceof HTMLInputElement && typedInto.has(element.type) ? element : null
}

export function rememberField(field: TextField): FieldMemory {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd }
}

/** Puts a field back to how it was. */
export function restoreField({ field, value, start, end }: FieldMemory): void {
  if (field.value !== value) write(field, value)
  // Fields for numbers and e-mail addresses have no selection and refuse one.
  if (start !== null) field.setSelectionRange(start, end)
}

/** Types text at the caret, as if it had come from the keys that were kept from the field. */
export function typeInto(field: TextField, text: string): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? field.value.length
  const room = field.maxLength < 0 ? Infinity : field.maxLength - (field.value.length - (end - start))
  const typed = text.slice(0, Math.max(0, room))
  write(field, field.value.slice(0, start) + typed + field.value.slice(end))
  if (field.selectionStart !== null) field.setSelectionRange(start + typed.length, start + typed.length)
}

function write(field: TextField, value: string): void {
  // React shadows `value` on the element to know what it wrote itself; only the prototype's setter is heard as typing.
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
