import type { ByteLine } from './byte-line.ts'
import type { DeviceState } from './device-state.ts'

/** `DLE EOT n`, answered at once even while the printer is busy or off line (Epson ESC/POS reference). */
const realTimeStatus = (n: 1 | 2 | 3 | 4) => Uint8Array.of(0x10, 0x04, n)

/** `GS r 1`, answered only when everything sent before it has been worked off. */
const fence = Uint8Array.of(0x1d, 0x72, 0x01)

/** Bits 1 and 4 of every real-time answer are set, 0 and 7 are clear; whatever else comes is no such answer. */
const isRealTimeAnswer = (byte: number) => (byte & 0b1001_0011) === 0b0001_0010

/** Bits 4 and 7 of the answer to `GS r` are clear. */
const isFenceAnswer = (byte: number) => (byte & 0b1001_0000) === 0

/** A printer that is on answers a real-time question within milliseconds. */
const answerTimeoutMs = 1500

/** Asks a printer how it is. One that says nothing is off line. */
export async function askState(line: ByteLine): Promise<DeviceState> {
  const ask = async (n: 1 | 2 | 3 | 4) =>
    (await line.write(realTimeStatus(n))) ? line.nextByte(isRealTimeAnswer, answerTimeoutMs) : null
  const printer = await ask(1)
  const cause = printer === null ? null : await ask(2)
  const error = cause === null ? null : await ask(3)
  const paper = error === null ? null : await ask(4)
  if (printer === null || cause === null || error === null || paper === null) return 'offline'
  return stateOf({ printer, cause, error, paper })
}

interface Answers {
  readonly printer: number
  readonly cause: number
  readonly error: number
  readonly paper: number
}

/** The most useful thing to say about four answers: what a person can put right comes first. */
export function stateOf({ printer, cause, error, paper }: Answers): DeviceState {
  if ((cause & 0b0000_0100) !== 0) return 'coverOpen'
  if ((paper & 0b0110_0000) !== 0 || (cause & 0b0010_0000) !== 0) return 'paperOut'
  // Cutter, mechanics, or an error that only switching off and on ends: somebody has to open it and look.
  if ((error & 0b0010_1100) !== 0) return 'jammed'
  if ((printer & 0b0000_1000) !== 0) return 'offline'
  if ((paper & 0b0000_1100) !== 0) return 'paperLow'
  return 'ready'
}

/** Waits until everything sent so far is on paper; false when that is not known. */
export async function allPrinted(line: ByteLine, timeoutMs: number): Promise<boolean> {
  if (!(await line.write(fence))) return false
  return (await line.nextByte(isFenceAnswer, timeoutMs)) !== null
}
