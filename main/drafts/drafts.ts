import { type SavedDraft, savedDraftSchema } from '../../shared/dossier/saved-draft.ts'
import { newTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'
import { officeDay, officeInstant } from '../office-time.ts'
import type { DraftRows } from '../store/draft-rows.ts'
import type { DiskFailure } from '../vault/disk.ts'
import type { DraftSecrets } from './draft-secrets.ts'
import type { DraftVault } from './draft-vault.ts'

/** A page as a visit has it: the picture and its small preview. */
export interface DraftPage {
  readonly pageId: string
  readonly picture: Uint8Array
  readonly preview: Uint8Array
}

/** A draft on this machine, in the hand of whoever knows its code. `code` is in its stored form, without hyphens. */
export interface DraftHandle {
  readonly id: string
  readonly code: string
  readonly keptUntil: string
  readonly draft: SavedDraft
}

export interface OpenedDraft {
  readonly handle: DraftHandle
  /** Reads a page's picture and preview; null for one that does not open any more. */
  readonly page: (pageId: string) => Promise<DraftPage | null>
}

/**
 * What visitors saved to go on with, sealed under a key that comes from the code on their slip.
 *
 * The code is told once and kept nowhere, so that this machine can't read what it keeps.
 */
export interface Drafts {
  /** `known`: saved or opened in this visit before; the slip's code then stays the same. */
  save(
    draft: SavedDraft,
    pages: AsyncIterable<DraftPage>,
    known: DraftHandle | null,
  ): Promise<Result<DraftHandle, DiskFailure>>
  /** The last day of the draft that a code opens, or null when it opens none. */
  find(code: string): Promise<{ readonly keptUntil: string } | null>
  /** `unreadable`: it is there and can't be read any more, or another version of the program wrote it. */
  open(code: string): Promise<Result<OpenedDraft, { readonly kind: 'unknownCode' | 'unreadable' }>>
  remove(code: string): Promise<Result<boolean, DiskFailure>>
  /** Forgets what is over. */
  expire(): Promise<void>
  /** Forgets what is over and what no row stands for. At start-up: later, a draft may just be written. */
  sweep(): Promise<void>
}

const dayMs = 24 * 60 * 60 * 1000
/** The sealed file of a draft that holds its answers; beside it lie its pages. */
export const draftBodyName = 'body'
const saltLength = 16

export function createDrafts(parts: {
  readonly rows: DraftRows
  readonly vault: DraftVault
  readonly secrets: DraftSecrets
  readonly effects: Pick<Effects, 'now' | 'randomBytes'>
  readonly draftDays: number
}): Drafts {
  const { rows, vault, secrets, effects, draftDays } = parts

  async function find(code: string) {
    const row = rows.byLocator(await secrets.locator(code))
    return row === null || row.keptUntil < officeDay(effects.now()) ? null : row
  }

  return {
    async save(draft, pages, known) {
      const code = known?.code ?? newTrackingCode(effects.randomBytes)
      const id = newId(effects)
      const salt = effects.randomBytes(saltLength)
      const key = await secrets.key(code, salt)
      const written = await vault.write(id, key, filesOf(draft, pages))
      key.fill(0)
      if (!written.ok) {
        return written
      }
      const now = effects.now()
      const keptUntil = officeDay(new Date(now.getTime() + draftDays * dayMs))
      const saved = rows.save({
        id,
        locator: await secrets.locator(code),
        salt,
        savedAt: officeInstant(now),
        keptUntil,
      })
      if (!saved.ok) {
        await vault.remove(id)
        return saved
      }
      // The former files are nobody's now; should this fail, the next sweep takes them.
      if (known !== null) {
        await vault.remove(known.id)
      }
      return ok({ id, code, keptUntil, draft })
    },
    find,
    async open(code) {
      const row = await find(code)
      if (row === null) {
        return fail({ kind: 'unknownCode' })
      }
      const key = await secrets.key(code, row.salt)
      const body = await vault.read(row.id, key, draftBodyName)
      const draft = body.ok ? readDraft(body.value) : null
      if (draft === null) {
        return fail({ kind: 'unreadable' })
      }
      return ok({
        handle: { id: row.id, code, keptUntil: row.keptUntil, draft },
        async page(pageId) {
          const picture = await vault.read(row.id, key, pageId)
          const preview = await vault.read(row.id, key, `${pageId}.preview`)
          return picture.ok && preview.ok ? { pageId, picture: picture.value, preview: preview.value } : null
        },
      })
    },
    async remove(code) {
      const row = await find(code)
      if (row === null) {
        return ok(false)
      }
      const removed = rows.remove(row.id)
      if (removed.ok) {
        await vault.remove(row.id)
      }
      return removed.ok ? ok(true) : removed
    },
    async expire() {
      const before = rows.ids()
      rows.expire(officeDay(effects.now()))
      const after = rows.ids()
      for (const id of before) {
        if (!after.has(id)) {
          await vault.remove(id)
        }
      }
    },
    async sweep() {
      rows.expire(officeDay(effects.now()))
      await vault.sweep(rows.ids())
    },
  }
}

function readDraft(bytes: Uint8Array): SavedDraft | null {
  try {
    const draft = savedDraftSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return draft.success ? draft.data : null
  } catch {
    // No JSON: sealed by us it was, so by another version.
    return null
  }
}

async function* filesOf(draft: SavedDraft, pages: AsyncIterable<DraftPage>) {
  const body = new TextEncoder().encode(JSON.stringify(draft))
  yield { name: draftBodyName, bytes: body }
  body.fill(0)
  for await (const { pageId, picture, preview } of pages) {
    yield { name: pageId, bytes: picture }
    yield { name: `${pageId}.preview`, bytes: preview }
    picture.fill(0)
  }
}
