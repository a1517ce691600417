import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { projectFolder } from '../../build/project-folder.ts'
import { paperSheet } from '../../build/samples/paper-sheet.ts'
import { type SamplePaper, samplePapers } from '../../build/samples/papers.ts'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { createDrawer, type Drawer } from '../../build/samples/sheet-svg.ts'
import { openTypefaces } from '../../main/printing/typeface.ts'
import { fillAnew } from './fill-anew.ts'
import { photographSheet } from './photograph-sheet.ts'
import { planScene } from './scene.ts'
import { drawSheet, type Sheet, type SheetKind } from './sheets.ts'

/** A photograph of one sheet of the set: those of the same `sheet` show the very same paper; `-other` and `-sibling` its form. */
export interface TwicePhotograph {
  readonly sheet: string
  readonly jpeg: Buffer
}

/** Sheets that are photographed twice, by kind; forms are filled in by a second person and by a brother or sister too. */
const counts = { form: 22, letter: 8, slip: 6, notes: 6, card: 3 } as const satisfies Partial<Record<SheetKind, number>>

/** Raised whenever a picture comes out differently: older caches are left alone. */
const version = 1

/** `tuning` was looked at while thresholds were set; `locked` are other forms, filled in by others, on other desks. */
export type TwicePart = 'tuning' | 'locked'
/** What is added to every seed of a part. */
const seeds = { tuning: 0, locked: 500_000 } as const satisfies Record<TwicePart, number>

interface Planned {
  readonly sheet: string
  readonly shots: number
  readonly draw: (drawer: Drawer) => Sheet
}

function planned(part: TwicePart): readonly Planned[] {
  const seed = seeds[part]
  return (Object.keys(counts) as (keyof typeof counts)[]).flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, at) => at).flatMap((at): readonly Planned[] => {
      const name = `${kind}-${at}`
      if (kind === 'form') return filledIn(name, formAt(part, at), seed + at)
      return [{ sheet: name, shots: 2, draw: (drawer) => drawOther(kind, at, seed, drawer) }]
    }),
  )
}

function drawOther(kind: Exclude<SheetKind, 'form'>, at: number, seed: number, drawer: Drawer): Sheet {
  // The cards that there are come one after the other; of all else, the stream draws a sheet of its own.
  if (kind !== 'card') return drawSheet(kind, drawer, seededRandom(0x7477 + seed + at * 7919))
  return drawSheet(kind, drawer, () => (at + 0.5) / counts.card)
}

/** @param hand whose signature it bears */
function drawPaper(paper: SamplePaper, hand: number): Planned['draw'] {
  return (drawer) => ({
    ...paperSheet(paper, { ...drawer, notValid: () => '' }, seededRandom(hand)),
    kind: 'form' as const,
    lines: [],
  })
}

function paperAt(index: number): SamplePaper {
  return samplePapers[index % samplePapers.length] as SamplePaper
}

/** A sample paper; in the locked part the upper questions of one above the lower ones of another. */
function formAt(part: TwicePart, at: number): SamplePaper {
  const [upper, { drawing: _, ...lower }] = [paperAt(at), paperAt(3 * at + 1)]
  if (part === 'tuning') return upper
  const middle = Math.ceil(lower.rows.length / 2)
  return { ...lower, rows: [...upper.rows.slice(0, middle), ...lower.rows.slice(middle)] }
}

/** A form by one person, photographed twice; by somebody else; and with two answers that differ, all else the same. */
function filledIn(name: string, empty: SamplePaper, seed: number): readonly Planned[] {
  const first = fillAnew(empty, seededRandom(seed))
  return [
    { sheet: name, shots: 2, draw: drawPaper(first, seed) },
    {
      sheet: `${name}-other`,
      shots: 1,
      draw: drawPaper(fillAnew(empty, seededRandom(1000 + seed)), 1000 + seed),
    },
    { sheet: `${name}-sibling`, shots: 1, draw: drawPaper(fillAnew(first, seededRandom(2000 + seed), 2), seed) },
  ]
}

/** All photographs of a part of the set, taken now or on an earlier run. */
export async function twiceSet(part: TwicePart): Promise<readonly TwicePhotograph[]> {
  const folder = join(projectFolder, 'node_modules', '.cache', `twice-set-${version}-${part}`)
  sharp.concurrency(1)
  await mkdir(folder, { recursive: true })
  const drawer = createDrawer(await openTypefaces(join(projectFolder, 'main', 'resources')))
  const taken: TwicePhotograph[] = []
  for (const [at, { sheet, shots, draw }] of planned(part).entries()) {
    for (let shot = 0; shot < shots; shot += 1) {
      const file = join(folder, `${sheet}-${shot}.jpg`)
      if (!existsSync(file)) {
        const random = seededRandom(0x6167 + seeds[part] + at * 7919 + shot * 104_729)
        const drawn = draw(drawer)
        const { jpeg } = await photographSheet(
          { ...planScene(at, random), kind: drawn.kind, fault: null },
          drawn,
          random,
        )
        await writeFile(`${file}.part`, jpeg)
        await rename(`${file}.part`, file)
      }
      taken.push({ sheet, jpeg: await readFile(file) })
    }
  }
  return taken
}
