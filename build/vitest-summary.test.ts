import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readVitestSummary } from './vitest-summary.ts'

function summary(content: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-summary-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'summary.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

test('counts a file that broke before its first test', () => {
  const path = summary({
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  })
  expect(readVitestSummary(path, 1)).toEqual({ passed: 4, failed: 2 })
})

test('never calls a run good that ended badly', () => {
  expect(readVitestSummary(summary({ numPassedTests: 4, numFailedTests: 0, testResults: [] }), 1)).toEqual({
    passed: 4,
    failed: 1,
  })
  expect(readVitestSummary('/nowhere/summary.json', 0)).toEqual({ passed: 0, failed: 1 })
})
