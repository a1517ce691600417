/**
 * Keys of a key pad that are no characters: help, listen or stop, headphones in or out, and the lower half of the glass.
 *
 * Function keys, because every key pad can be set to send them and nothing on a form needs them.
 */
export const serviceKeys = { help: 'F1', listen: 'F2', headphones: 'F3', reach: 'F4' } as const

export type ServiceKey = keyof typeof serviceKeys

/** Which service a key stands for, or null. */
export function serviceOf(key: string): ServiceKey | null {
  const names = Object.keys(serviceKeys) as ServiceKey[]
  return names.find((name) => serviceKeys[name] === key) ?? null
}
