import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { changedTrackedFiles } from './changed-tracked-files.ts'

test('sees committed files that were changed, staged or not, and no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-tree-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', ...args], { cwd: folder })
  git('init', '--quiet')
  writeFileSync(join(folder, 'one'), '1')
  writeFileSync(join(folder, 'two'), '2')
  git('add', '.')
  git('commit', '--quiet', '--no-gpg-sign', '--message', 'both')
  writeFileSync(join(folder, 'built'), 'unknown to git')
  expect(changedTrackedFiles(folder)).toEqual([])
  writeFileSync(join(folder, 'one'), 'formatted')
  writeFileSync(join(folder, 'two'), 'generated')
  git('add', 'two')
  expect(changedTrackedFiles(folder)).toEqual([' M one', 'M  two'])
})
