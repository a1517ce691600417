/** Closes a switch: a new variant that nobody handles becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unhandled variant: ${JSON.stringify(value)}`)
}
