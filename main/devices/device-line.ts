import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Effects } from '../effects.ts'
import type { OpenLine } from './byte-line.ts'

/** How often a device that has nothing to say or no room is asked again. */
const pollMs = 20

/** How long a printer may refuse bytes before it counts as gone. It takes none while its buffer is full. */
const stuckMs = 30_000

const chunkBytes = 4096

/**
 * A line through a device file such as `/dev/usb/lp0`.
 *
 * Opened without blocking: a read that waits inside the kernel could never be called off, and the file never closed.
 * The driver lets only one handle exist, so both directions share it.
 */
export function deviceLine({
  path,
  schedule,
}: {
  readonly path: string
  readonly schedule: Effects['schedule']
}): OpenLine {
  const pause = () => new Promise<void>((resolve) => void schedule(resolve, pollMs))

  /** Tries again while the device is busy; null when it failed or stayed busy for `limitMs`. */
  async function patiently(attempt: () => Promise<number>, limitMs: number): Promise<number | null> {
    for (let waited = 0; waited <= limitMs; waited += pollMs) {
      try {
        const count = await attempt()
        if (count > 0) return count
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return null
      }
      await pause()
    }
    return null
  }

  return async () => {
    const file = await openOrNull(path)
    if (file === null) return null
    return {
      async write(bytes) {
        for (let at = 0; at < bytes.length; ) {
          const length = Math.min(chunkBytes, bytes.length - at)
          const from = at
          const written = await patiently(async () => (await file.write(bytes, from, length)).bytesWritten, stuckMs)
          if (written === null) return false
          at += written
        }
        return true
      },
      async nextByte(fits, timeoutMs) {
        const buffer = new Uint8Array(1)
        for (;;) {
          const count = await patiently(async () => (await file.read(buffer, 0, 1, null)).bytesRead, timeoutMs)
          const [byte] = buffer
          if (count === null || byte === undefined) return null
          if (fits(byte)) return byte
        }
      },
      close: () => file.close(),
    }
  }
}

async function openOrNull(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDWR | constants.O_NONBLOCK)
  } catch {
    return null
  }
}
