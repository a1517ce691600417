/** Classes of errors that may be named in the log. An error's own name can be set to anything, so others are `other`. */
export const errorClasses = [
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'AggregateError',
  'AbortError',
  'TimeoutError',
  'ZodError',
  '$ZodError',
  'ContractBroken',
  /** Not an error object at all. */
  'notAnError',
  'other',
] as const
export type ErrorClass = (typeof errorClasses)[number]

export function errorClassOf(error: unknown): ErrorClass {
  if (!(error instanceof Error)) return 'notAnError'
  return errorClasses.find((name) => name === error.name) ?? 'other'
}
