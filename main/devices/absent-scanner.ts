import { fail } from '../../shared/result.ts'
import type { Scanner } from './scanner.ts'

/** A kiosk without a scanner: papers are photographed. */
export const absentScanner: Scanner = {
  feeds: false,
  status: async () => 'absent',
  scan: async () => fail({ kind: 'scannerNotReady' }),
}
