import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { preparePage } from '../../main/imaging/prepare-page.ts'
import { cornerError } from './corner-error.ts'
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
