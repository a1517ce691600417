import { afterEach, expect, test, vi } from 'vitest'
import type { DossierDraft } from '../../shared/dossier/draft.ts'
import { rightAnswers } from '../../shared/procedure/right-answers-fixture.ts'
import { readPdf } from '../../tests/read-paper.ts'
import { createTestKiosks, filesUnder, sampleDraft, smallPicture, type TestKiosk } from '../kiosk-fixture.ts'

// Setting the receipt takes its time on a machine that builds beside it.
vi.setConfig({ testTimeout: 20_000 })

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

/** Asks for what the general application asks for, and has no papers of its own. */
const planning = '1.014159'

/** Somebody who asks for another person: their form calls for an authorisation. */
async function visitForAnother(kiosk: TestKiosk) {
  const { form } = await kiosk.get('catalogue.procedure', { code: planning })
  const { visitId } = await kiosk.get('visit.open', { world: 'real' })
  const bytes = await smallPicture()
  const { pageId } = await kiosk.get('document.addPage', { visitId, partId: 'mandate', source: 'camera', bytes })
  const answers = {
    ...rightAnswers(form, '2026-11-23'),
    onBehalf: 'person',
    principalName: 'TRẦN THỊ MẪU',
    mandate: true,
  }
  const parts = [{ partId: 'mandate', have: true, pageIds: [pageId] }]
  return { visitId, draft: { ...sampleDraft([]), procedureCode: planning, answers, parts } satisfies DossierDraft }
}

test('a paper that the answers call for goes to the Centre and stands on the receipt under its official name', async () => {
  const kiosk = await kiosks.open()
  const { visitId, draft } = await visitForAnother(kiosk)
  const submitted = { visitId, idempotencyKey: 'a-key-of-sixteen-characters', staffToken: null, draft }
  expect(await kiosk.get('dossier.submit', submitted)).toMatchObject({ officialCode: expect.stringMatching(/^H48/) })
  await kiosk.get('receipt.print', { visitId, requestId: 'request-1' })
  const [pdf] = [...(await filesUnder(kiosk.dataFolder))].filter(([path]) => path.endsWith('.pdf'))
  const { pages } = await readPdf(new Uint8Array(pdf?.[1] ?? []))
  expect(pages[0]).toContain('Giấy ủy quyền hoặc giấy tờ')
})

test.each<[string, (draft: DossierDraft) => DossierDraft, string[]]>([
  [
    'without its pages',
    (draft) => ({ ...draft, parts: [{ partId: 'mandate', have: true, pageIds: [] }] }),
    ['parts.mandate missingPaper'],
  ],
  [
    'although the answers no longer call for it',
    (draft) => ({ ...draft, answers: { ...draft.answers, onBehalf: 'self' } }),
    ['parts wrongType'],
  ],
  [
    'although the person said they have none',
    (draft) => ({ ...draft, answers: { ...draft.answers, mandate: false } }),
    ['parts wrongType'],
  ],
])('such a paper %s is refused', async (_how, change, faults) => {
  const kiosk = await kiosks.open()
  const { visitId, draft } = await visitForAnother(kiosk)
  const input = { visitId, idempotencyKey: 'a-key-of-sixteen-characters', staffToken: null, draft: change(draft) }
  const refused = await kiosk.call('dossier.submit', input)
  const found = refused.ok || refused.failure.kind !== 'invalid' ? refused : refused.failure.faults
  expect(found).toEqual(faults.map((fault) => ({ path: fault.split(' ')[0], kind: fault.split(' ')[1] })))
})
