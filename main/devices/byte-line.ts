/** A two-way line of bytes to a device. No call rejects: a line that is gone says so by its answer. */
export interface ByteLine {
  /** False when the line broke before every byte had left. */
  write(bytes: Uint8Array): Promise<boolean>
  /** The next byte that fits, or null when the line broke or nothing came in `timeoutMs`. Others are dropped. */
  nextByte(fits: (byte: number) => boolean, timeoutMs: number): Promise<number | null>
  close(): Promise<void>
}

/** Opens a line, or null when nobody is there. */
export type OpenLine = () => Promise<ByteLine | null>
