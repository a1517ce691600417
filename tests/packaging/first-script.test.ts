import { globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'

const page = join(projectFolder, 'dist', 'renderer')
const scripts = join(page, 'assets')

/** What the first screen may weigh, in bytes of gzip; all of it was 232 kB before it was split. */
const most = 195_000

/** What the sources import only when it is asked for, e.g. `form-screen`. */
function partsForLater(): readonly string[] {
  const sources = globSync('renderer/**/*.{ts,tsx}', {
    cwd: projectFolder,
    exclude: ['renderer/gallery/**', '**/*.test.*'],
  })
  return sources.flatMap((source) =>
    [...readFileSync(join(projectFolder, source), 'utf8').matchAll(/\bimport\('([^']+)'\)/g)].map(([, module]) =>
      basename(module ?? '').replace(/\.tsx?$/, ''),
    ),
  )
}

test('the first screen fetches one script, and none of what is imported only when it is asked for', () => {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const built = readdirSync(scripts).filter((name) => name.endsWith('.js'))
  const named = built.filter((name) => html.includes(name))
  expect(named).toHaveLength(1)
  const first = readFileSync(join(scripts, named[0] ?? ''))
  expect(gzipSync(first).length).toBeLessThan(most)
  // See `build/fixed-locale.ts`.
  expect(first.toString()).not.toContain('supportedLocalesOf')
  const later = partsForLater()
  expect(later).toEqual(expect.arrayContaining(['all', 'form-screen', 'capture-screen', 'desk-screens']))
  for (const part of later) {
    expect(built.filter((name) => name.startsWith(`${part}-`) && !html.includes(name))).toHaveLength(1)
  }
})
