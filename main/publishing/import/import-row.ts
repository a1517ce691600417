import type { Text } from '../../../shared/language.ts'
import type { Place } from './row-fault.ts'

/** One procedure as a file gives it, before anything of it is believed. */
export interface ImportRow {
  /** Where it stands, for the person who mends it. */
  readonly at: Place
  readonly value: Readonly<Record<string, unknown>>
}

/** Why a file as a whole can't be read, and what to do about it. */
export interface UnreadableFile {
  readonly kind: 'unreadableFile'
  readonly why: Text
}
