import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { productionEnvironment } from '../kiosk-fixture.ts'
import { type Ended, runInProcess } from './command-fixture.ts'

let outside = ''
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'motcua-places-'))
})
afterEach(() => rmSync(outside, { recursive: true }))

const askSecret = () => Promise.resolve('739152')

/** Runs one call whose data folder nobody named: the default of the system. */
function motcua(folder: string, ...args: readonly string[]): Promise<Ended> {
  return runInProcess(folder, args, { environment: productionEnvironment, askSecret })
}

const asking = [
  ['outbox'],
  ['report'],
  ['holdings'],
  ['staff', 'list'],
  ['staff', 'remove', 'A B'],
  ['counter', 'list'],
  ['counter', 'forget', 'A'],
  ['catalogue', 'list'],
  ['catalogue', 'publish'],
  ['backup', join(tmpdir(), 'motcua-never-made')],
  ['verify'],
  ['centre-key', 'show'],
]

describe.each(asking)('motcua %s %s', (...args) => {
  const words = args.filter((word) => word !== undefined)

  test('refuses a folder that is not there, and makes none', async () => {
    const nowhere = join(outside, 'mistyped')
    const ended = await motcua(outside, '--data', nowhere, ...words)
    expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`${nowhere} is not there`) })
    expect(existsSync(nowhere)).toBe(false)
  })

  test('refuses a folder that holds no kiosk, and leaves it as it is', async () => {
    const ended = await motcua(outside, ...words)
    expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining('holds no kiosk yet: start it once') })
    expect(readdirSync(outside)).toEqual([])
  })
})

const preparing = [
  ['staff', 'add', '--name', 'Lê Thị Quầy'],
  ['counter', 'import', 'main/resources/reports/article-2019.json'],
  ['identity'],
]

describe.each(preparing)('motcua %s %s, which may come before the first start,', (...args) => {
  const words = args.filter((word) => word !== undefined)

  test('makes the default folder, and takes one that is there', async () => {
    expect(await motcua(join(outside, 'default'), ...words)).toMatchObject({ code: 0, err: '' })
    mkdirSync(join(outside, 'named'))
    expect(await motcua(outside, '--data', join(outside, 'named'), ...words)).toMatchObject({ code: 0, err: '' })
  })

  test('makes no folder that somebody has named, in either way', async () => {
    const nowhere = join(outside, 'mistyped')
    const refused = { code: 1, out: '', err: expect.stringContaining(`${nowhere} is not there`) }
    expect(await motcua(outside, '--data', nowhere, ...words)).toMatchObject(refused)
    const environment = { ...productionEnvironment, MOTCUA_DATA: nowhere }
    expect(await runInProcess(nowhere, words, { environment })).toMatchObject(refused)
    expect(existsSync(nowhere)).toBe(false)
  })
})

test.each([['doctor'], ['outbox'], ['identity']])('%s says of a file that it is no folder', async (word) => {
  const file = join(outside, 'file')
  writeFileSync(file, '')
  expect(await motcua(outside, '--data', file, word)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining(`${file} is a file`),
  })
})

test.each([['doctor'], ['outbox'], ['identity'], ['catalogue', 'list']])(
  '%s %s names a folder that the system does not let it into',
  async (...words) => {
    const loop = join(outside, 'loop')
    symlinkSync(loop, loop)
    expect(await motcua(outside, '--data', loop, ...words)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(`${loop} cannot be read (ELOOP)`),
    })
  },
)

test('the shape of a form is told anywhere, and leaves nothing there', async () => {
  const { code, out } = await motcua(outside, 'catalogue', 'schema')
  expect({ code, title: (JSON.parse(out) as { title: string }).title }).toEqual({
    code: 0,
    title: 'Form of a procedure',
  })
  expect(readdirSync(outside)).toEqual([])
})
