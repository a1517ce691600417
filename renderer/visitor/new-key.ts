/** A key that no other call will ever carry, for calls that may be repeated but must count once. */
export function newKey(): string {
  return crypto.randomUUID()
}
