import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { createDrawer } from '../../build/samples/sheet-svg.ts'
import { preparePage } from '../../main/imaging/prepare-page.ts'
import { openTypefaces } from '../../main/printing/typeface.ts'
import { cornerError } from './corner-error.ts'
import { drawSheet } from './sheets.ts'
import { truthPhotograph } from './truth-set.ts'

/**
 * A handful of the locked photographs, one for each fault and some without: below this the page work must not fall. The
 * whole set is measured by `npm run bench -- imaging`.
 */
const floor = [230, 143, 176, 50, 200]

test.each(floor)('photograph %d: its corners, its doubt and no other, its weight', async (id) => {
  const truth = await truthPhotograph(id)
  const page = await preparePage(await readFile(truth.file))
  if (!page.ok) throw new Error(page.failure.kind)
  const { corners, warnings, picture, look } = page.value
  expect(cornerError(corners, truth)).toBeLessThan(0.02)
  expect(warnings).toEqual(truth.scene.fault === null ? [] : [truth.scene.fault])
  expect(picture.length).toBeLessThanOrEqual(look === 'text' ? 120_000 : 500_000)
})

test.each(['letter', 'form', 'slip'] as const)(
  'a %s that fills its picture, as from a scanner, stays whole',
  async (kind) => {
    const drawer = createDrawer(await openTypefaces(join(projectFolder, 'main', 'resources')))
    const { width, height, paper, content } = drawSheet(kind, drawer, seededRandom(1))
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 6}" height="${height * 6}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${paper}"/>${content}</svg>`
    const page = await preparePage(new Uint8Array(await sharp(Buffer.from(svg)).jpeg().toBuffer()))
    expect(page.ok && page.value.corners).toBeNull()
  },
)
