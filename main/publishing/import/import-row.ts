/** One procedure as a file gives it, before anything of it is believed. */
export interface ImportRow {
  /** Where it stands, for the person who mends it: `row 12` of a table, `entry 3` of a JSON list. Counted from 1. */
  readonly at: string
  readonly value: Readonly<Record<string, unknown>>
}

/** Why a file as a whole can't be read. */
export interface UnreadableFile {
  readonly kind: 'unreadableFile'
  readonly why: string
}
