import type { Effects } from '../effects.ts'

/** Bytes as they come in, and whoever waits for the next one. */
export interface IncomingBytes {
  push(bytes: Uint8Array): void
  /** The line is gone: nobody waits in vain. */
  end(): void
  next(fits: (byte: number) => boolean, timeoutMs: number): Promise<number | null>
}

export function createIncomingBytes(schedule: Effects['schedule']): IncomingBytes {
  const waiting: number[] = []
  let ended = false
  let wake: (() => void) | null = null

  function take(fits: (byte: number) => boolean): number | null {
    while (waiting.length > 0) {
      const byte = waiting.shift()
      if (byte !== undefined && fits(byte)) return byte
    }
    return null
  }

  return {
    push(bytes) {
      waiting.push(...bytes)
      wake?.()
    },
    end() {
      ended = true
      wake?.()
    },
    next(fits, timeoutMs) {
      return new Promise((resolve) => {
        const settle = (byte: number | null) => {
          wake = null
          callOff()
          resolve(byte)
        }
        const look = () => {
          const byte = take(fits)
          if (byte !== null || ended) settle(byte)
        }
        const callOff = schedule(() => settle(null), timeoutMs)
        wake = look
        look()
      })
    },
  }
}
