import { expect, test } from 'vitest'
import { samplePin } from '../../staff/pin.ts'
import { alterVersion } from '../../publishing/publishing-fixture.ts'
import { createCatalogueFixture } from './catalogue-fixture.ts'

const { catalogue, pathOf, withOffice } = createCatalogueFixture()

test('publishing names what was changed and not confirmed, shipped procedures among it, and nothing else', async () => {
  await catalogue(['set', '1.001193', 'days', '8'])
  await catalogue(['retire', '1.000656'])
  expect((await catalogue(['publish'])).out.split('\n')).toEqual([
    'The version from 2026-11-26, against what people would see from then on without it: 0 new, 0 changed, 1 gone.',
    'Gone: 1.000656 Thủ tục đăng ký khai tử',
    'As they were, because nobody has reviewed the change to the end: 1.001193',
    'Version 1 holds from 2026-11-26.',
  ])
})

test('publishing says what would be published before the PIN is typed, and publishes nothing else', async () => {
  await catalogue(['retire', '1.001193'])
  const published = await catalogue(['publish'], () => {
    withOffice((office) => office.work('', 'restored', '', (at) => office.working.retire('1.001193', false, at)))
    return samplePin
  })
  expect(published).toMatchObject({ code: 1, err: expect.stringContaining('has changed meanwhile') })
  expect(published.out).toMatch(/1 gone\.\nGone: 1\.001193 Thủ tục đăng ký khai sinh$/)
})

test('what holds anyway is neither published nor gone back to, before anybody is asked for a PIN', async () => {
  const asked: string[] = []
  const pin = () => {
    asked.push('PIN')
    return samplePin
  }
  expect(await catalogue(['publish'], pin)).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nothing was published'),
  })
  expect(asked).toEqual([])
  await catalogue(['retire', '1.001193'])
  await catalogue(['publish'])
  expect(await catalogue(['publish'])).toMatchObject({ code: 1 })
  asked.length = 0
  expect(await catalogue(['rollback', '1'], pin)).toMatchObject({ code: 1, err: expect.stringContaining('anyway') })
  expect(asked).toEqual([])
  expect((await catalogue(['versions'])).out.split('\n')).toHaveLength(1)
})

test('a version may be scheduled, and not for the past', async () => {
  await catalogue(['retire', '1.001193'])
  expect((await catalogue(['publish', '--from', '2027-01-01'])).out).toContain('Version 1 holds from 2027-01-01')
  expect((await catalogue(['versions'])).out).not.toContain('*')
  expect(await catalogue(['publish', '--from', '2026-11-25'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('past'),
  })
  for (const day of ['2026-02-30', '1/1/2027']) {
    const refused = await catalogue(['publish', '--from', day])
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining(`"${day}" is no day. Write it as YYYY-MM-DD`),
    })
  }
})

test('a waiting version that is overtaken is named when that happens, and in the list', async () => {
  await catalogue(['retire', '1.001193'])
  await catalogue(['publish', '--from', '2027-01-01'])
  await catalogue(['retire', '1.000656'])
  expect((await catalogue(['publish', '--from', '2027-02-01'])).out).not.toContain('Overtaken')
  const again = await catalogue(['publish'])
  expect(again.out).toContain('Overtaken, so never in force: version 1, 2.')
  expect((await catalogue(['versions'])).out).toMatch(/^ {2}1 {2}from 2027-01-01, overtaken: never in force/m)
  await catalogue(['restore', '1.000656'])
  await catalogue(['publish', '--from', '2027-01-01'])
  expect((await catalogue(['rollback', '3'])).out).toContain('Overtaken, so never in force: version 4.')
})

test('a waiting version that was altered is named where the work begins', async () => {
  await catalogue(['retire', '1.001193'])
  await catalogue(['publish', '--from', '2027-01-01'])
  alterVersion(pathOf('.'), 1)
  expect(await catalogue(['list'])).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^Version 1 is not as it was/),
  })
})

test('what no field shows is said before it is published too', async () => {
  await catalogue(['publish'])
  withOffice((office) => {
    const one = office.working.find('1.001193')
    if (one === null) throw new Error('no such procedure')
    const facts = { ...one.facts, queryHints: ['giấy của bé'], notes: 'Ghi chú khác' }
    office.work('', 'imported', '', (at) => office.working.put(facts, one.entry, 'imported', at))
  })
  await catalogue(['confirm', '1.001193', '--all'])
  expect((await catalogue(['publish'])).out).toMatch(
    /^Beside the fields: 1\.001193 Thủ tục đăng ký khai sinh: words of the search, notes$/m,
  )
})

test('each value that changes is shown, from what it was to what it would be, before the PIN', async () => {
  await catalogue(['set', '1.001193', 'days', '8'])
  withOffice((office) => {
    const was = 'Văn bản ủy quyền (nếu ủy quyền)'
    office.changePaper({ by: '', code: '1.001193', seen: [], change: { kind: 'remove', was } })
  })
  await catalogue(['confirm', '1.001193', '--all'])
  const { out } = await catalogue(['publish'], '')
  expect(out).toContain(
    'Changed: 1.001193 Thủ tục đăng ký khai sinh\n  time: 1 working days → 8 working days\n  documents:\n    - Văn bản ủy quyền (nếu ủy quyền) (1 original)\n  parts:\n',
  )
})

test('a version that waits and would be overtaken is named before the PIN', async () => {
  await catalogue(['retire', '1.001193'])
  await catalogue(['publish'])
  await catalogue(['retire', '1.000656'])
  await catalogue(['publish', '--from', '2027-01-01', '--note', 'Nghị quyết 12'])
  const said = '! Version 2, from 2027-01-01 (Nghị quyết 12), will never be in force.'
  await catalogue(['retire', '1.000894'])
  expect((await catalogue(['publish', '--from', '2027-02-01'], '')).out).not.toContain('never')
  expect((await catalogue(['publish'], '')).out).toContain(said)
})

test('going back shows what people would see otherwise, and asks for the PIN only then', async () => {
  await catalogue(['retire', '1.000656'])
  await catalogue(['publish'])
  await catalogue(['set', '1.001193', 'days', '8'])
  await catalogue(['confirm', '1.001193', '--all'])
  await catalogue(['publish'])
  await catalogue(['restore', '1.000656'])
  await catalogue(['publish', '--from', '2027-01-01'])
  expect((await catalogue(['rollback', '1'], '')).out.split('\n')).toEqual([
    'Version 1 from today, against what people see now: 0 new, 1 changed, 0 gone.',
    'Changed: 1.001193 Thủ tục đăng ký khai sinh',
    '  time: 8 working days → 1 working days',
    'Reviewed no more: 1.001193',
    '! Version 3, from 2027-01-01, will never be in force.',
  ])
  alterVersion(pathOf('.'), 2)
  const mended = await catalogue(['rollback', '1'])
  expect(mended).toMatchObject({ code: 0, out: expect.stringMatching(/^What would change cannot be said/) })
})
