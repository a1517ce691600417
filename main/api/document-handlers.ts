import { fail, ok } from '../../shared/result.ts'
import type { HandlersOf } from './handlers.ts'
import type { PageIntake } from './page-intake.ts'
import type { Visits } from './visits.ts'

/** The pages of a visit: photographed, cut out anew, shown, taken away. */
export function createDocumentHandlers(parts: {
  readonly visits: Visits
  readonly intake: PageIntake
  /** Millimetres that the longer side of the camera's picture shows, where the office has measured them. */
  readonly cameraLongSideMm: number | null
}): HandlersOf<
  'document.addPage' | 'document.adjustPage' | 'document.original' | 'document.removePage' | 'document.preview'
> {
  const { visits, intake, cameraLongSideMm } = parts
  return {
    'document.addPage': ({ visitId, partId, source, bytes, corners }) => {
      const longSideMm = source === 'camera' ? cameraLongSideMm : null
      return visits.use(visitId, (visit) => intake.add(visit, partId, bytes, { corners, quarterTurns: 0, longSideMm }))
    },
    'document.adjustPage': ({ visitId, pageId, ...change }) =>
      visits.use(visitId, (visit) => intake.adjust(visit, pageId, change)),
    'document.original': ({ visitId, pageId }) =>
      visits.use(visitId, async (visit) => {
        const picture = await intake.original(visit, pageId)
        if (!picture.ok) return picture
        const corners = visit.pages.get(pageId)?.corners ?? null
        return ok({ picture: picture.value, corners: corners === null ? null : [...corners] })
      }),
    'document.removePage': ({ visitId, pageId }) =>
      visits.use(visitId, async (visit) => {
        await intake.remove(visit, pageId)
        return ok({})
      }),
    'document.preview': ({ visitId, pageId }) =>
      visits.use(visitId, async (visit) => {
        const page = visit.pages.get(pageId)
        return page === undefined ? fail({ kind: 'unknownPage' } as const) : ok({ preview: page.preview })
      }),
  }
}
