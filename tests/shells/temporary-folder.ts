import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** A folder that is gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = makeFolder()
  onTestFinished(() => removeFolder(folder))
  return folder
}

/** A folder for all tests of the surrounding `describe`. */
export function sharedFolder(): string {
  const folder = makeFolder()
  afterAll(() => removeFolder(folder))
  return folder
}

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'motcua-'))
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
