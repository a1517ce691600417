import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderMedia } from './folder-media.ts'
import { maxMediaBytes, maxMediaFiles } from './media.ts'
import { createSimulatedMedia } from './simulated-media.ts'

const gone = { ok: false, failure: { kind: 'mediaGone' } }

describe('a stick in a folder', () => {
  let base: string
  let mounts: string
  let stick: string
  beforeEach(async () => {
    base = await mkdtemp(path.join(tmpdir(), 'motcua-media-'))
    mounts = path.join(base, 'mounts')
    stick = path.join(mounts, 'STICK')
    await mkdir(path.join(stick, 'DCIM'), { recursive: true })
    await writeFile(path.join(base, 'secret.jpg'), 'secret')
  })
  afterEach(() => rm(base, { recursive: true }))

  const open = () => createFolderMedia({ folders: [mounts] })
  const namesOf = async () => (await open().list()).map(({ name }) => name)

  it('shows pictures and PDFs only, in the order of their names, and reads one', async () => {
    await writeFile(path.join(stick, 'trang 10.jpg'), 'ten')
    await writeFile(path.join(stick, 'trang 2.PNG'), 'two')
    await writeFile(path.join(stick, 'DCIM', 'ảnh.webp'.normalize('NFD')), 'deep')
    for (const name of ['virus.exe', 'thư.docx', '.hidden.jpg', 'empty.jpg', 'tờ khai.PDF']) {
      await writeFile(path.join(stick, name), name === 'empty.jpg' ? '' : 'x')
    }
    const media = open()
    const files = await media.list()
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['tờ khai.PDF', 1],
      ['trang 2.PNG', 3],
      ['trang 10.jpg', 3],
      ['ảnh.webp', 4],
    ])
    expect(await media.read(files[2]?.fileId ?? '')).toEqual({ ok: true, value: new Uint8Array(Buffer.from('ten')) })
    expect(JSON.stringify(files)).not.toContain(stick)
  })

  it('never leads out of itself', async () => {
    await symlink(path.join(base, 'secret.jpg'), path.join(stick, 'link.jpg'))
    await symlink(base, path.join(stick, 'up'))
    expect(await namesOf()).toEqual([])
    for (const fileId of ['../secret.jpg', path.join(base, 'secret.jpg'), '']) {
      expect(await open().read(fileId)).toEqual(gone)
    }
  })

  it('is not fooled by a folder that turns into a link after the list', async () => {
    await writeFile(path.join(stick, 'DCIM', 'secret.jpg'), 'mine')
    const media = open()
    const [file] = await media.list()
    await rename(path.join(stick, 'DCIM'), path.join(stick, 'DCIM-before'))
    await symlink(base, path.join(stick, 'DCIM'))
    expect(await media.read(file?.fileId ?? '')).toEqual(gone)
  })

  it('is gone when it is pulled out', async () => {
    await writeFile(path.join(stick, 'a.jpg'), 'a')
    const media = open()
    const [file] = await media.list()
    expect(await media.status()).toBe('ready')
    await rm(stick, { recursive: true })
    expect([await media.status(), await media.list(), await media.read(file?.fileId ?? '')]).toEqual([
      'absent',
      [],
      gone,
    ])
  })

  it('is bounded in number and size', async () => {
    for (let number = 0; number < maxMediaFiles + 5; number += 1)
      await writeFile(path.join(stick, `${number}.jpg`), 'x')
    expect(await namesOf()).toHaveLength(maxMediaFiles)
    const huge = path.join(stick, '0.jpg')
    await truncate(huge, maxMediaBytes + 1)
    expect(await namesOf()).not.toContain('0.jpg')
  })
})

describe('the simulated stick', () => {
  const sample = { id: 'land-book', kind: 'paper', name: 'Sổ đỏ', file: 'land-book.jpg', qrText: null } as const
  const picture = Uint8Array.of(7)

  it('carries the papers until it is pulled out', async () => {
    const media = createSimulatedMedia({ samples: [{ ...sample, picture }] })
    expect(await media.list()).toEqual([{ fileId: 'land-book', name: 'Sổ đỏ.jpg', bytes: 1 }])
    expect(await media.read('land-book')).toEqual({ ok: true, value: picture })
    expect(await media.read('none')).toEqual(gone)
    media.play('absent')
    expect([await media.status(), await media.list(), await media.read('land-book')]).toEqual(['absent', [], gone])
  })
})
