import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { draftBodyName } from '../drafts/drafts.ts'

const row = z.object({ id: z.string() })

/**
 * Drafts that a slip says can be opened and whose answers are gone. What is in one only its slip can tell, so that the
 * presence of its file is all there is to compare.
 */
export function verifyDrafts(kiosk: DatabaseSync, folder: string): readonly string[] {
  const ids = z.array(row).parse(kiosk.prepare('SELECT id FROM drafts').all())
  const stillThere = kiosk.prepare('SELECT 1 FROM drafts WHERE id = ?')
  return ids
    .map(({ id }) => ({ id, place: `real/drafts/${id}/${draftBodyName}.sealed` }))
    .filter(({ id, place }) => !existsSync(join(folder, place)) && stillThere.get(id) !== undefined)
    .map(({ place }) => `${place}: missing, though a slip opens this draft`)
}
