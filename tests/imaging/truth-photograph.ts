import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { projectFolder } from '../../build/project-folder.ts'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { createDrawer, type Drawer } from '../../build/samples/sheet-svg.ts'
import { openTypefaces } from '../../main/printing/typeface.ts'
import type { Quad } from '../../shared/imaging/quad.ts'
import { photographSheet } from './photograph-sheet.ts'
import type { Scene } from './scene.ts'
import type { Sheet } from './sheets.ts'

/** A photograph of a set with all that is known about it. */
export interface TruthPhotograph {
  readonly scene: Scene
  readonly corners: Quad
  readonly sheet: { readonly width: number; readonly height: number }
  /** Printed lines of the sheet. */
  readonly lines: readonly string[]
  readonly file: string
}

/** What a set decides about its photographs; the same numbers make the same picture. */
export interface TruthPlan {
  /** With the version of the set: older caches are left alone. */
  readonly folder: string
  readonly seed: number
  readonly plan: (random: () => number) => Scene
  readonly draw: (scene: Scene, drawer: Drawer, random: () => number) => Sheet
}

/** Photograph `id` of a set, taken now or on an earlier run: one picture needs about two seconds. */
export async function takePhotograph(
  id: number,
  { folder: name, seed, plan, draw }: TruthPlan,
): Promise<TruthPhotograph> {
  const folder = join(projectFolder, 'node_modules', '.cache', name)
  const file = join(folder, `${id}.jpg`)
  const about = join(folder, `${id}.json`)
  if (!existsSync(about)) {
    await mkdir(folder, { recursive: true })
    sharp.concurrency(1)
    const random = seededRandom(seed + id * 7919)
    const scene = plan(random)
    const drawer = createDrawer(await openTypefaces(join(projectFolder, 'main', 'resources')))
    const sheet = draw(scene, drawer, random)
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
