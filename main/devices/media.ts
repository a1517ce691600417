import type { Result } from '../../shared/result.ts'
import type { DeviceState } from './device-state.ts'

/** A picture or a PDF on a USB stick. `fileId` says nothing about where it lies. */
export interface MediaFile {
  readonly fileId: string
  readonly name: string
  readonly bytes: number
}

/** A USB stick, or none. Only pictures and PDFs are seen, and only so many of them. */
export interface Media {
  status(): Promise<DeviceState>
  list(): Promise<readonly MediaFile[]>
  /** A file of the last list; `mediaGone` when it can't be read any more. */
  read(fileId: string): Promise<Result<Uint8Array<ArrayBuffer>, { readonly kind: 'mediaGone' }>>
  /** Forgets the last list: names of files are their owner's. */
  forget(): void
}

/** What a person can look through on a screen. */
export const maxMediaFiles = 200

/** Larger than any photograph of a phone; a file beyond it is no page. */
export const maxMediaBytes = 40 * 1024 * 1024
