import type { CommonFailure } from '../../shared/contract/method.ts'
import type { PageFailure, StoredPage } from '../../shared/contract/values.ts'
import type { Quad } from '../../shared/imaging/quad.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import type { LayoutWishes } from '../imaging/lay-page.ts'
import type { PageWorks } from '../imaging/page-works.ts'
import type { PreparedPage } from '../imaging/prepare-page.ts'
import type { TextLayers } from '../imaging/text-layers.ts'
import { newId } from '../new-id.ts'
import type { Service } from './service.ts'
import type { Visit, VisitPage } from './visits.ts'
import { originalOf } from '../vault/original-of.ts'

/** Pages in one visit; far more than any procedure asks for, few enough for the disk of a kiosk. */
const maxPages = 100

type UnknownPage = { readonly kind: 'unknownPage' }
type Kept<Failure = never> = Promise<Result<StoredPage, PageFailure | CommonFailure | Failure>>

interface PageChange {
  /** Null: all of the picture; absent: where it is. */
  readonly corners?: Quad | null | undefined
  /** Quarter turns clockwise, from how it lies now. */
  readonly turnBy: number
}

/** Adds, cuts out anew and takes away pages of a visit, wherever they come from. */
export interface PageIntake {
  add(visit: Visit, partId: string, bytes: Uint8Array, wishes?: LayoutWishes): Kept
  /** Makes a page anew from the picture that it was cut out of; it is as it was where that fails. */
  adjust(visit: Visit, pageId: string, change: PageChange): Kept<UnknownPage>
  /** The picture that a page was cut out of, upright and small enough for a screen. */
  original(
    visit: Visit,
    pageId: string,
  ): Promise<Result<Uint8Array<ArrayBuffer>, UnknownPage | { readonly kind: 'unreadablePicture' }>>
  remove(visit: Visit, pageId: string): Promise<void>
}

export function createPageIntake(parts: {
  readonly effects: Effects
  readonly service: Service
  readonly works: PageWorks
  readonly texts: TextLayers
}): PageIntake {
  const { effects, service, works, texts } = parts

  /** One pair after the other, so that neither this process nor the channel to the other is ever busy with all pages at once. */
  async function isTaken(visit: Visit, pageId: string, fingerprint: Uint8Array): Promise<boolean> {
    for (const [id, other] of visit.pages) {
      if (id === pageId || other.fingerprint === null) continue
      const isSame = await works.areTheSame(other.fingerprint, fingerprint)
      // A process that does not answer would be waited for once more at each further page.
      if (isSame !== false) return isSame === true
    }
    return false
  }

  async function keep(
    visit: Visit,
    pageId: string,
    { partId, quarterTurns, longSideMm }: Pick<VisitPage, 'partId' | 'quarterTurns' | 'longSideMm'>,
    page: PreparedPage,
  ): Kept {
    const { picture, preview, width, height, corners, fingerprint } = page
    const before = visit.pages.get(pageId)
    const isTwice = await isTaken(visit, pageId, fingerprint)
    const stored = await visit.sealedPages[before === undefined ? 'add' : 'replace'](pageId, picture)
    if (stored.ok) texts.begin(pageId, picture)
    picture.fill(0)
    if (!stored.ok) return fail(service.failureOf(stored.failure))
    before?.preview.fill(0)
    before?.fingerprint?.fill(0)
    visit.pages.set(pageId, { partId, preview, corners, quarterTurns, longSideMm, fingerprint })
    const warnings = [...page.warnings, ...(isTwice ? (['twice'] as const) : [])]
    return ok({ pageId, width, height, preview, warnings, corners: corners === null ? null : [...corners] })
  }

  return {
    async add(visit, partId, bytes, wishes = { quarterTurns: 0 }) {
      if (visit.pages.size >= maxPages) return fail({ kind: 'tooManyPages', max: maxPages })
      const prepared = await works.prepare(bytes, wishes)
      if (!prepared.ok) return prepared
      const pageId = newId(effects)
      const original = await visit.sealedPages.add(originalOf(pageId), bytes)
      if (!original.ok) return fail(service.failureOf(original.failure))
      const kept = await keep(
        visit,
        pageId,
        { partId, quarterTurns: wishes.quarterTurns, longSideMm: wishes.longSideMm ?? null },
        prepared.value,
      )
      if (!kept.ok) await visit.sealedPages.remove(originalOf(pageId))
      return kept
    },
    async adjust(visit, pageId, { corners, turnBy }) {
      const page = visit.pages.get(pageId)
      const original = page === undefined ? null : await visit.sealedPages.read(originalOf(pageId))
      if (page === undefined || original === null || !original.ok) return fail({ kind: 'unknownPage' })
      const quarterTurns = (page.quarterTurns + turnBy) % 4
      const prepared = await works.prepare(original.value, {
        corners: corners === undefined ? page.corners : corners,
        quarterTurns,
        longSideMm: page.longSideMm,
      })
      original.value.fill(0)
      if (!prepared.ok) return prepared
      return keep(visit, pageId, { ...page, quarterTurns }, prepared.value)
    },
    async original(visit, pageId) {
      const read = visit.pages.has(pageId) ? await visit.sealedPages.read(originalOf(pageId)) : null
      if (read === null || !read.ok) return fail({ kind: 'unknownPage' })
      const picture = await works.preview(read.value, 'screen')
      read.value.fill(0)
      return picture === null ? fail({ kind: 'unreadablePicture' }) : ok(picture)
    },
    async remove(visit, pageId) {
      const page = visit.pages.get(pageId)
      if (page === undefined) return
      page.preview.fill(0)
      page.fingerprint?.fill(0)
      visit.pages.delete(pageId)
      texts.drop(pageId)
      await visit.sealedPages.remove(pageId)
      await visit.sealedPages.remove(originalOf(pageId))
    },
  }
}
