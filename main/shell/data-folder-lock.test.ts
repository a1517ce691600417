import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { explainLockFailure, lockDataFolder } from './data-folder-lock.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a folder is held by one at a time', () => {
  const folder = newFolder()
  const first = lockDataFolder(folder)
  expect(lockDataFolder(folder)).toEqual({ ok: false, failure: { kind: 'inUse' } })
  if (first.ok) first.value.release()
  const second = lockDataFolder(folder)
  expect(second.ok).toBe(true)
  if (second.ok) second.value.release()
})

test('why a folder is not to be had names the folder and a way out', () => {
  expect(explainLockFailure({ kind: 'inUse' }, '/kiosk')).toMatch(/works on \/kiosk\. End that one first/)
  expect(explainLockFailure({ kind: 'diskBroken', code: 'EROFS' }, '/kiosk')).toMatch(/^\/kiosk: .*EROFS/)
})

test('a killed process holds nothing', async () => {
  const folder = newFolder()
  const script = `
    const { lockDataFolder } = await import(${JSON.stringify(new URL('./data-folder-lock.ts', import.meta.url).href)})
    console.log(lockDataFolder(${JSON.stringify(folder)}).ok)
    setInterval(() => {}, 1000)`
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // A test that fails half-way must not leave a process behind that keeps the whole run waiting.
  onTestFinished(() => {
    owner.kill('SIGKILL')
  })
  await once(owner.stdout, 'data')
  expect(lockDataFolder(folder)).toEqual({ ok: false, failure: { kind: 'inUse' } })
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  const lock = lockDataFolder(folder)
  expect(lock.ok).toBe(true)
  if (lock.ok) lock.value.release()
})
