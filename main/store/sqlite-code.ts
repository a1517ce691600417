/** Primary result codes of SQLite that something is done about: https://sqlite.org/rescode.html */
export const sqliteCodes = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

/** The primary result code of an error that SQLite raised, or null for any other. */
export function sqliteCodeOf(error: unknown): number | null {
  // Extended codes carry the primary one in their low byte.
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null
}
