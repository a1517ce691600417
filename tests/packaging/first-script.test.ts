import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'

const page = join(projectFolder, 'dist', 'renderer')
const scripts = join(page, 'assets')

/** What the first screen may weigh, in bytes of gzip; all of it was 232 kB before it was split. */
const most = 195_000

test('the first screen fetches one script, without English, the dialogs, the form, the camera and the desk', () => {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const named = readdirSync(scripts).filter((name) => name.endsWith('.js') && html.includes(name))
  expect(named).toHaveLength(1)
  const first = readFileSync(join(scripts, named[0] ?? ''))
  expect(gzipSync(first).length).toBeLessThan(most)
  for (const later of ['all', 'dialog-window', 'settings-dialog', 'form-screen', 'capture-screen', 'desk-screens']) {
    expect(readdirSync(scripts).filter((name) => name.startsWith(`${later}-`) && !html.includes(name))).toHaveLength(1)
  }
})
