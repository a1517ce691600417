import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { projectFolder } from '../../build/project-folder.ts'
import { preparePage } from '../../main/imaging/prepare-page.ts'
import { framedPhotograph } from './framed-set.ts'
import { truthPhotograph } from './truth-set.ts'

/** Locked photographs that `docs/imaging.md` shows, and the pages that become of them: run it after a change of either. */
const shown = {
  certificate: () => truthPhotograph(5),
  residence: () => truthPhotograph(164),
  plan: () => truthPhotograph(110),
  framed: () => framedPhotograph('locked', 13),
}

const side = 640

for (const [name, find] of Object.entries(shown)) {
  const truth = await find()
  const photograph = await readFile(truth.file)
  const page = await preparePage(photograph)
  if (!page.ok) throw new Error(`${name}: ${page.failure.kind}`)
  for (const [when, picture] of [
    ['before', photograph],
    ['after', page.value.picture],
  ] as const) {
    const small = sharp(picture).resize({ width: side, height: side, fit: 'inside' }).toColourspace('srgb')
    await small.jpeg({ quality: 70 }).toFile(join(projectFolder, 'docs', 'images', `paper-${name}-${when}.jpg`))
  }
}
