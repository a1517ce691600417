import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openTypefaces } from '../main/printing/typeface.ts'
import { projectFolder } from './project-folder.ts'
import { cardSheet } from './samples/card-sheet.ts'
import { qrTextOf, sampleCards } from './samples/cards.ts'
import { paperSheet } from './samples/paper-sheet.ts'
import { samplePapers } from './samples/papers.ts'
import { photograph } from './samples/photograph.ts'
import { seededRandom } from './samples/seeded-random.ts'
import { createDrawer } from './samples/sheet-svg.ts'

/**
 * Draws the fictional cards and papers of `main/resources/samples` anew. Their pictures are committed, so nothing runs
 * this but a person who changes them: `node build/render-samples.ts`.
 */
const resources = path.join(projectFolder, 'main/resources')
const folder = path.join(resources, 'samples')

const paperLongSide = 1560
const cardLongSide = 1280

const drawer = createDrawer(await openTypefaces(resources))
await mkdir(folder, { recursive: true })
for (const file of await readdir(folder)) if (file.endsWith('.jpg')) await rm(path.join(folder, file))

const list = []
for (const [index, card] of sampleCards.entries()) {
  const file = `${card.id}.jpg`
  const picture = await photograph(cardSheet(card, drawer), cardLongSide, seededRandom(100 + index))
  await writeFile(path.join(folder, file), picture)
  list.push({ id: card.id, kind: 'card', name: card.name, file, qrText: qrTextOf(card) })
}
for (const [index, paper] of samplePapers.entries()) {
  const random = seededRandom(200 + index)
  const file = `${paper.id}.jpg`
  const picture = await photograph(paperSheet(paper, drawer, random), paperLongSide, random)
  await writeFile(path.join(folder, file), picture)
  list.push({ id: paper.id, kind: 'paper', name: paper.name, file, qrText: null })
}
await writeFile(path.join(folder, 'samples.json'), `${JSON.stringify(list, null, 2)}\n`)
