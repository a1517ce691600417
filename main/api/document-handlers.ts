import type { PageFailure, StoredPage } from '../../shared/contract/values.ts'
import type { CommonFailure } from '../../shared/contract/method.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { preparePage } from '../imaging/prepare-page.ts'
import { newId } from '../new-id.ts'
import type { HandlersOf } from './handlers.ts'
import type { Service } from './service.ts'
import type { Visit, Visits } from './visits.ts'

/** Pages in one visit; far more than any procedure asks for, few enough for the disk of a kiosk. */
const maxPages = 100

/** Adds, shows and takes away pages of a visit, wherever they come from. */
export interface PageIntake {
  add(visit: Visit, partId: string, bytes: Uint8Array): Promise<Result<StoredPage, PageFailure | CommonFailure>>
}

export function createPageIntake(parts: { readonly effects: Effects; readonly service: Service }): PageIntake {
  const { effects, service } = parts
  return {
    async add(visit, partId, bytes) {
      if (visit.pages.size >= maxPages) {
        return fail({ kind: 'tooManyPages', max: maxPages })
      }
      const prepared = await preparePage(bytes)
      if (!prepared.ok) {
        return prepared
      }
      const { picture, preview, width, height, warnings } = prepared.value
      const pageId = newId(effects)
      const stored = await visit.sealedPages.add(pageId, picture)
      picture.fill(0)
      if (!stored.ok) {
        return fail(service.failureOf(stored.failure))
      }
      visit.pages.set(pageId, { partId, preview })
      return ok({ pageId, width, height, preview, warnings: [...warnings] })
    },
  }
}

export function createDocumentHandlers(parts: {
  readonly visits: Visits
  readonly intake: PageIntake
}): HandlersOf<'document.addPage' | 'document.removePage' | 'document.preview'> {
  const { visits, intake } = parts
  return {
    'document.addPage': ({ visitId, partId, bytes }) =>
      visits.use(visitId, (visit) => intake.add(visit, partId, bytes)),
    'document.removePage': ({ visitId, pageId }) =>
      visits.use(visitId, async (visit) => {
        visit.pages.get(pageId)?.preview.fill(0)
        if (visit.pages.delete(pageId)) {
          await visit.sealedPages.remove(pageId)
        }
        return ok({})
      }),
    'document.preview': ({ visitId, pageId }) =>
      visits.use(visitId, async (visit) => {
        const page = visit.pages.get(pageId)
        return page === undefined ? fail({ kind: 'unknownPage' } as const) : ok({ preview: page.preview })
      }),
  }
}
