import { existsSync, readFileSync } from 'node:fs'

/** How many checks passed, failed, and were left out on this machine. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The last line of `npm test`, e.g. `812 passed, 0 failed`; what was left out is named where there is any. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

interface VitestSummary {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    /** The file's path. */
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/**
 * Reads what Vitest's JSON reporter wrote.
 *
 * A file that broke before its first test has no failed test to count, so it counts as one; so does a run that ended
 * badly without any, for instance by an error outside every test.
 */
export function readVitestSummary(path: string, exitCode: number): Tally {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 }
  const summary = JSON.parse(readFileSync(path, 'utf8')) as VitestSummary
  const brokenFiles = summary.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  ).length
  const failed = summary.numFailedTests + brokenFiles
  return {
    passed: summary.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: summary.numPendingTests + summary.numTodoTests,
  }
}

/** What failed in a run: the files, and every failed test by its full name. */
export interface FailedFile {
  readonly path: string
  readonly tests: readonly string[]
}

/** The failed files of a run that Vitest's JSON reporter wrote about; none where it wrote nothing. */
export function failedFiles(path: string): readonly FailedFile[] {
  if (!existsSync(path)) return []
  const summary = JSON.parse(readFileSync(path, 'utf8')) as VitestSummary
  return summary.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, assertionResults }) => ({
      path: name,
      tests: assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    }))
}
