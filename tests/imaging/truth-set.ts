import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { projectFolder } from '../../build/project-folder.ts'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { createDrawer } from '../../build/samples/sheet-svg.ts'
import { openTypefaces } from '../../main/printing/typeface.ts'
import type { Quad } from '../../shared/imaging/quad.ts'
import { photographSheet } from './photograph-sheet.ts'
import { planScene, type Scene } from './scene.ts'
import { drawSheet } from './sheets.ts'

/** A photograph of the set with all that is known about it. */
export interface TruthPhotograph {
  readonly scene: Scene
  readonly corners: Quad
  readonly sheet: { readonly width: number; readonly height: number }
  /** Printed lines of the sheet. */
  readonly lines: readonly string[]
  readonly file: string
}

/** Raised whenever a picture comes out differently: older caches are left alone. */
const version = 1
export const truthSetSize = 330
const folder = join(projectFolder, 'node_modules', '.cache', `truth-set-${version}`)

/** Photograph `id` of the set, taken now or on an earlier run: one picture needs about two seconds. */
export async function truthPhotograph(id: number): Promise<TruthPhotograph> {
  const file = join(folder, `${id}.jpg`)
  const about = join(folder, `${id}.json`)
  if (!existsSync(about)) {
    await mkdir(folder, { recursive: true })
    sharp.concurrency(1)
    const random = seededRandom(0x6d63 + id * 7919)
    const scene = planScene(id, random)
    const drawer = createDrawer(await openTypefaces(join(projectFolder, 'main', 'resources')))
    const sheet = drawSheet(scene.kind, drawer, random)
    const { jpeg, corners } = await photographSheet(scene, sheet, random)
    await writeFile(file, jpeg)
    const { width, height, lines } = sheet
    // Last and at once: a run that was broken off leaves no half-known picture.
    await writeFile(
      `${about}.part`,
      JSON.stringify({ scene, corners, sheet: { width, height }, lines, file: `${id}.jpg` }),
    )
    await rename(`${about}.part`, about)
  }
  return { ...(JSON.parse(await readFile(about, 'utf8')) as TruthPhotograph), file }
}
