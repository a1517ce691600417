import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { productionEnvironment } from '../kiosk-fixture.ts'

const launcher = fileURLToPath(new URL('launch.mjs', import.meta.url))
const article = fileURLToPath(new URL('../resources/reports/article-2019.json', import.meta.url))
let dataFolder = ''

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-launch-'))
})
afterEach(() => rmSync(dataFolder, { recursive: true }))

/** Runs the real command as a process of its own, as a person at a terminal does. */
function motcua(args: readonly string[], input = '', environment: Readonly<Record<string, string>> = {}) {
  return new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>(
    (resolve, reject) => {
      const child = spawn(process.execPath, [launcher, ...args], {
        env: { PATH: process.env['PATH'] ?? '', MOTCUA_DATA: dataFolder, ...environment },
      })
      let out = ''
      let err = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, out, err }))
      child.stdin.end(input)
    },
  )
}

test('PINs come from a pipe, a line each, and what one process wrote the next one reads', async () => {
  const added = await motcua(['staff', 'add', '--name', 'Lê Thị Quầy'], '739152\n739152\n', productionEnvironment)
  expect(added).toEqual({ code: 0, out: 'Added Lê Thị Quầy (officer).\n', err: '' })
  const listed = await motcua(['staff', 'list'], '', productionEnvironment)
  expect(listed.out).toMatch(/^[0-9a-f]{32} {2}officer {2}Lê Thị Quầy\n$/)
})

test('answers go to one stream, complaints to the other, and the exit code says which', async () => {
  const out = 'Imported as "article-2019.json": 1 new, 0 replaced.\n'
  expect(await motcua(['counter', 'import', article])).toEqual({ code: 0, out, err: '' })
  expect(await motcua(['report', '--json', '--csv'])).toMatchObject({ code: 2, out: '' })
  const failed = await motcua(['counter', 'import', join(dataFolder, 'none.csv')])
  expect(failed).toMatchObject({ code: 1, out: '', err: expect.stringContaining('ENOENT') })
})
