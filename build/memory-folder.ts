import { accessSync, constants, existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const sharedMemory = '/dev/shm'

/** More than kiosks, browser profiles and their pictures take, with two test files at a time. */
const leastFreeBytes = 3 * 1024 ** 3

/**
 * A fresh folder in memory for the temporary files of a test run, or null where there is none with enough room.
 *
 * The tests start hundreds of kiosks, each of which waits for a disk to have everything for certain. What a disk
 * may do to a kiosk is not what they ask: the tests of that fail the calls, or mount a disk of their own.
 */
export function makeMemoryFolder(): string | null {
  if (!existsSync(sharedMemory)) return null
  try {
    accessSync(sharedMemory, constants.W_OK)
  } catch {
    return null
  }
  const { bavail, bsize } = statfsSync(sharedMemory)
  return bavail * bsize < leastFreeBytes ? null : mkdtempSync(join(sharedMemory, 'motcua-tests-'))
}
