import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { failedFiles, readVitestSummary, tallyLine } from './vitest-summary.ts'

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
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  })
  expect(readVitestSummary(path, 1)).toEqual({ passed: 4, failed: 2, skipped: 3 })
})

test('never calls a run good that ended badly', () => {
  const ended = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
  expect(readVitestSummary(summary(ended), 1)).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  })
  expect(readVitestSummary('/nowhere/summary.json', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('names what was left out only where something was', () => {
  expect(tallyLine({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed')
  expect(tallyLine({ passed: 4, failed: 1, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped')
})

test('names the failed files and their failed tests', () => {
  const path = summary({
    testResults: [
      { name: '/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'good' }] },
      {
        name: '/b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'bad' },
          { status: 'passed', fullName: 'good' },
        ],
      },
      { name: '/c.test.ts', status: 'failed', assertionResults: [] },
    ],
  })
  expect(failedFiles(path)).toEqual([
    { path: '/b.test.ts', tests: ['bad'] },
    { path: '/c.test.ts', tests: [] },
  ])
  expect(failedFiles('/nowhere/summary.json')).toEqual([])
})
