import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { readStaticFile } from './static-files.ts'

const outside = mkdtempSync(join(tmpdir(), 'motcua-static-'))
const folder = join(outside, 'renderer')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(outside, 'secret.js'), 'secret')
writeFileSync(join(folder, 'index.html'), 'page')
writeFileSync(join(folder, 'assets', 'page-1a2b.js'), 'code')
writeFileSync(join(folder, 'assets', 'key.pem'), 'key')
symlinkSync(join(outside, 'secret.js'), join(folder, 'link.js'))
afterAll(() => rmSync(outside, { recursive: true }))

describe('readStaticFile', () => {
  test('serves the page and its parts', async () => {
    expect(await readStaticFile(folder, '/')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      immutable: false,
    })
    expect(await readStaticFile(folder, '/assets/page-1a2b.js')).toMatchObject({ immutable: true })
  })

  test('follows no link out, and serves no kind of file that a page is not made of', async () => {
    expect(await readStaticFile(folder, '/link.js')).toBeNull()
    expect(await readStaticFile(folder, '/assets/key.pem')).toBeNull()
    expect(await readStaticFile(folder, '/assets')).toBeNull()
  })

  test('never leaves its folder, whatever is asked', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2F',
      '/',
      '\\',
      'secret.js',
      'assets',
      '\0',
      ':',
      '//',
      'C:',
      '?',
      '#',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const file = await readStaticFile(folder, `/${pieces.join('')}`)
        expect(file === null || new TextDecoder().decode(file.bytes) === 'page').toBe(true)
      }),
    )
  })
})
