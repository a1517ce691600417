import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../../build/project-folder.ts'
import { temporaryFolder } from '../../shells/temporary-folder.ts'
import { startKiosk } from '../kill/kiosk-process.ts'
import { describeVerdict, nothingLost, openBooks } from './books.ts'

const aPage = 4096

/** What a failing disk or a careless hand does to a database, and that a kiosk must not go on with it. */
const damages: readonly (readonly [what: string, file: string, damage: (path: string) => void])[] = [
  ['a database cut short', 'kiosk.sqlite', (path) => truncateSync(path, statSync(path).size >> 1)],
  ['a corrupt page', 'kiosk.sqlite', (path) => overwrite(path, 2 * aPage, aPage)],
  ["a corrupt page of the Centre's", 'centre/centre.sqlite', (path) => overwrite(path, 3 * aPage, aPage)],
  [
    'a file of something else',
    'kiosk.sqlite',
    (path) => writeFileSync(path, 'what a failing disk left\n'.repeat(2000)),
  ],
]

/** What may happen to a log and costs nothing that was acknowledged. */
const survived: readonly (readonly [what: string, file: string, damage: (path: string) => void])[] = [
  ['half a frame that a power cut left', 'kiosk.sqlite-wal', (path) => appendFileSync(path, Buffer.alloc(2000, 0xa5))],
  ['the log cut short, after delivery', 'kiosk.sqlite-wal', (path) => truncateSync(path, statSync(path).size >> 1)],
]

test('damaged files: refused with a sentence and left alone, or read without loss', { timeout: 600_000 }, async () => {
  const dataFolder = temporaryFolder()
  const kept = temporaryFolder()
  const real = join(dataFolder, 'real')
  const books = openBooks(dataFolder)
  const first = await books.start()
  for (let dossier = 0; dossier < 3; dossier += 1) expect(await books.handIn(first.kiosk)).toBe('acknowledged')
  // Killed, so that the newest rows lie in the logs.
  await first.kiosk.kill()
  cpSync(real, kept, { recursive: true })
  const putBack = (): void => {
    rmSync(real, { recursive: true })
    cpSync(kept, real, { recursive: true })
  }

  for (const [what, file, damage] of damages) {
    const path = join(real, file)
    // What lies in the log would hide the damage: it is brought into the file first.
    checkpoint(path)
    damage(path)
    const before = readFileSync(path)
    const refused = startKiosk(dataFolder)
    expect([what, await refused.ready]).toEqual([what, null])
    expect([what, refused.said()]).toEqual([what, expect.stringContaining('damaged. Do not delete anything')])
    expect(readFileSync(path).equals(before)).toBe(true)
    putBack()
  }
  for (const [, file, damage] of survived) {
    damage(join(real, file))
    const { kiosk } = await books.start()
    await books.askAgain(kiosk)
    await kiosk.kill()
    const { code, said } = verify(dataFolder)
    expect([code, said]).toEqual([0, expect.stringContaining('All is as it should be')])
    putBack()
  }
  // Of the Centre's log nothing may be missing. It can't be brought back, but it does not pass unnoticed.
  truncateSync(join(real, 'centre', 'centre.sqlite-wal'), 0)
  expect(verify(dataFolder)).toMatchObject({ code: 1, said: expect.stringContaining('the Centre does not have') })
  putBack()

  const { kiosk } = await books.start()
  expect(await books.handIn(kiosk)).toBe('acknowledged')
  const verdict = await books.close(kiosk)
  console.log(describeVerdict('damaged files', verdict))
  expect(verdict).toMatchObject(nothingLost)
})

function overwrite(path: string, from: number, length: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, from, from + length)
  writeFileSync(path, bytes)
}

function checkpoint(path: string): void {
  const script = `const { DatabaseSync } = require('node:sqlite'); new DatabaseSync(${JSON.stringify(path)}).exec('PRAGMA wal_checkpoint(TRUNCATE)')`
  expect(spawnSync(process.execPath, ['-e', script]).status).toBe(0)
}

function verify(dataFolder: string): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'dist', 'main', 'motcua.js'), 'verify'],
    {
      env: { ...process.env, MOTCUA_DATA: dataFolder },
      encoding: 'utf8',
    },
  )
  return { code: status, said: stdout + stderr }
}
