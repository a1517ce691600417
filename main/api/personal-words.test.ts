import { anything, assert, asyncProperty, constantFrom, dictionary, oneof } from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { methodNames } from '../../shared/contract/contract.ts'
import { createTestKiosks, markers, visitWithPage } from '../kiosk-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const fieldNames = [
  'visitId',
  'world',
  'reason',
  'step',
  'query',
  'code',
  'partId',
  'pageId',
  'fileId',
  'trackingCode',
  'requestId',
  'idempotencyKey',
  'staffToken',
  'pin',
  'draft',
  'ease',
  'device',
  'state',
]

test('whatever a person says to any call of the contract, the log tells nothing of it', async () => {
  const kiosk = await kiosks.open()
  const { visitId, draft } = await visitWithPage(kiosk)
  const words = Object.values(markers)
  const said = oneof(
    constantFrom<unknown>(...words, visitId, draft, 'real', 'vi'),
    anything({ values: [constantFrom(...words)] }),
  )
  await assert(
    asyncProperty(
      oneof(constantFrom<string>(...methodNames), constantFrom(...words)),
      dictionary(oneof(constantFrom(...fieldNames), constantFrom(...words)), said),
      async (name, input) => {
        await kiosk.call(name as never, input as never)
        const told = JSON.stringify(kiosk.effects.logged)
        expect(words.filter((word) => told.includes(word))).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
  expect(kiosk.effects.logged.length).toBeGreaterThan(10)
})
