import { encodeQR } from 'qr'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodResult } from '../../shared/contract/method.ts'
import { fail, ok } from '../../shared/result.ts'
import type { LayoutWishes } from '../imaging/lay-page.ts'
import type { PageWorks } from '../imaging/page-works.ts'
import { isPdf } from '../imaging/read-pdf.ts'
import type { WorldDevices } from '../world-devices.ts'
import type { PageIntake } from './page-intake.ts'
import type { HandlersOf } from './handlers.ts'
import type { Visit, Visits } from './visits.ts'

/** Previews made for one list; a stick with hundreds of photographs must not keep a person waiting. */
const maxPreviews = 24

type ScanResult = MethodResult<Contract['document.scan']>
type PickResult = MethodResult<Contract['document.pickFromMedia']>

/** Pages that come from a device of main: the scanner, or a memory stick. */
export function createIntakeHandlers(parts: {
  readonly visits: Visits
  readonly intake: PageIntake
  readonly works: PageWorks
  readonly devicesOf: (visit: Visit) => WorldDevices
}): HandlersOf<'document.scan' | 'document.openPhone' | 'document.listMedia' | 'document.pickFromMedia'> {
  const { visits, intake, works, devicesOf } = parts

  async function addAndForget(
    visit: Visit,
    partId: string,
    picture: Uint8Array,
    wishes?: LayoutWishes,
  ): ReturnType<PageIntake['add']> {
    const added = await intake.add(visit, partId, picture, wishes)
    picture.fill(0)
    return added
  }

  async function addPdfPage(visit: Visit, partId: string, pdf: Uint8Array, index: number): Promise<PickResult> {
    const drawn = await works.pdfPage(pdf, index)
    pdf.fill(0)
    if (!drawn.ok) return drawn
    const { picture, pages } = drawn.value
    // Drawn, not photographed: there is no desk to look for the sheet on.
    const added = await intake.add(visit, partId, picture, { corners: null, quarterTurns: 0 })
    picture.fill(0)
    return withCount(added, pages)
  }

  return {
    'document.scan': ({ visitId, partId }) =>
      visits.use(visitId, async (visit): Promise<ScanResult> => {
        const { scanner } = devicesOf(visit)
        const scanned = await scanner.scan()
        if (!scanned.ok) return fail(scanned.failure)
        // A fed sheet fills its picture: there is no glass around it to look for it on.
        const wishes = scanner.feeds ? { corners: null, quarterTurns: 0 } : undefined
        const added = await addAndForget(visit, partId, scanned.value, wishes)
        return added.ok ? ok({ ...added.value, isFed: scanner.feeds }) : added
      }),
    'document.openPhone': ({ visitId }) =>
      visits.use(visitId, async (visit): Promise<MethodResult<Contract['document.openPhone']>> => {
        const { phone } = devicesOf(visit)
        const page = await phone?.open()
        if (phone === null || page === null || page === undefined) return fail({ kind: 'phoneNotOffered' })
        const code = encodeQR(page.url, 'raw', { border: 2 }).map((row) => row.map((dot) => (dot ? '1' : '0')).join(''))
        return ok({ url: page.url, code, minutes: phone.minutes })
      }),
    'document.listMedia': ({ visitId }) =>
      visits.use(visitId, async (visit) => {
        const { media } = devicesOf(visit)
        const files: { fileId: string; name: string; preview: Uint8Array<ArrayBuffer> | null }[] = []
        for (const { fileId, name } of await media.list()) {
          const picture = files.length < maxPreviews ? await media.read(fileId) : null
          files.push({
            fileId,
            name,
            preview: picture?.ok === true ? await works.preview(picture.value, 'list') : null,
          })
          if (picture?.ok === true) picture.value.fill(0)
        }
        return ok({ files })
      }),
    'document.pickFromMedia': ({ visitId, partId, fileId, pageIndex }) =>
      visits.use(visitId, async (visit): Promise<PickResult> => {
        const picked = await devicesOf(visit).media.read(fileId)
        if (!picked.ok) return picked
        return isPdf(picked.value)
          ? addPdfPage(visit, partId, picked.value, pageIndex)
          : withCount(await addAndForget(visit, partId, picked.value), 1)
      }),
  }
}

function withCount(added: Awaited<ReturnType<PageIntake['add']>>, pagesInFile: number): PickResult {
  return added.ok ? ok({ page: added.value, pagesInFile }) : added
}
