import { expect, test } from 'vitest'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import { sampleFacts } from '../../publishing/publishing-fixture.ts'
import { samplePin } from '../../staff/pin.ts'
import { createCatalogueFixture } from './catalogue-fixture.ts'

const { catalogue, file, withOffice } = createCatalogueFixture()

test('from a file to what kiosks show: import, review, mend, confirm, publish, roll back, and all of it on record', async () => {
  const path = file('new.json', [{ ...sampleFacts, feeNote: '20.000 đồng' }])
  const shown = await catalogue(['import', path])
  expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('1 new, 0 changed, 0 as they are') })
  expect(shown.out).toContain('97 others are not in this file and stay as they are. If this file is the whole list')
  expect(shown.out).toContain('Nothing was taken over yet')
  expect((await catalogue(['import', path, '--whole'])).out).toContain('Gone: not in this whole list')
  expect((await catalogue(['list'])).out).not.toContain(sampleFacts.code)

  expect(await catalogue(['import', path, '--take'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('97 others were left as they are.'),
  })
  expect((await catalogue(['review', sampleFacts.code])).out).toContain('! fee and note name different sums')
  expect(await catalogue(['set', sampleFacts.code, 'feeNote', ''])).toMatchObject({ code: 0 })
  expect((await catalogue(['review', sampleFacts.code])).out).not.toContain('different sums')
  expect((await catalogue(['review', '1.001193'])).out).toMatch(/^1\.001193 {2}source: https:\/\/dichvucong/)
  expect((await catalogue(['confirm', sampleFacts.code, 'name', 'fee'])).out).toContain('Still to confirm: plainName')
  const empty = await catalogue(['publish'])
  expect(empty.out).toContain(`nobody has reviewed them to the end: ${sampleFacts.code}`)
  expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('people see just this anyway') })
  await catalogue(['retire', '2.000815'])
  expect((await catalogue(['publish'])).out).toContain('Version 1 holds from 2026-11-26')
  expect((await catalogue(['confirm', sampleFacts.code, '--all'])).out).toContain('is reviewed')
  expect((await catalogue(['publish', '--note', 'phép thử'])).out).toContain('Version 2 holds from 2026-11-26')
  expect((await catalogue(['rollback', '1'])).out).toContain('Version 3 holds from today')
  expect((await catalogue(['versions'])).out).toMatch(/^\* 3 {2}from 2026-11-26/m)
  const record = (await catalogue(['record'])).out.split('\n')
  expect(record.map((line) => line.split('  ')[2])).toEqual([
    'imported',
    'changed',
    'confirmed',
    'retired',
    'published',
    'confirmed',
    'published',
    'rolledBack',
  ])
  expect(record.every((line) => line.includes('Cán bộ mẫu'))).toBe(true)
})

test('a value goes into what a procedure has become while the PIN was typed', async () => {
  const set = await catalogue(['set', '1.001193', 'days', '8'], () => {
    withOffice((office) => {
      const one = office.working.find('1.001193')
      if (one === null) return
      office.work('', 'imported', '', (at) => office.working.put({ ...one.facts, level: 2 }, one.entry, 'imported', at))
    })
    return samplePin
  })
  expect(set).toMatchObject({ code: 0 })
  expect(withOffice(({ working }) => working.find('1.001193'))).toMatchObject({
    facts: { days: 8, level: 2 },
    origin: 'imported',
  })
})

test('what was changed while the PIN was typed is not confirmed', async () => {
  const confirmed = await catalogue(['confirm', '1.001193', 'level', 'time'], () => {
    withOffice((office) =>
      office.change({ by: '', code: '1.001193', seen: [], changes: [{ name: 'days', value: '8' }] }),
    )
    return samplePin
  })
  expect(confirmed).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was confirmed') })
  expect(withOffice(({ working }) => working.find('1.001193'))?.confirmed.size).toBe(0)
})

test('what is to be looked at twice in the fields to confirm is said once more before the PIN', async () => {
  await catalogue([
    'import',
    file('new.json', [{ ...sampleFacts, feeNote: '20.000 đồng', codeVerified: false }]),
    '--take',
  ])
  const marks = [
    '! name: nobody has found this code in the national list',
    '! fee: fee and note name different sums',
    '! plainName: the English is a copy of the Vietnamese',
  ]
  const all = await catalogue(['confirm', sampleFacts.code, '--all'], '')
  expect(all.code).toBe(1)
  expect(all.out.split('\n').toSorted()).toEqual([...marks, 'Look at this twice:'].toSorted())
  const named = await catalogue(['confirm', sampleFacts.code, 'fee', 'time'])
  expect(named.out).toMatch(/^Look at this twice:\n! fee: fee and note name different sums\nStill to confirm: /)
  expect((await catalogue(['confirm', sampleFacts.code, '--all'])).out).not.toContain('! fee')
})

test('a review shows values as people read them, beside what people see, and what the form asks for in vain', async () => {
  await catalogue(['set', '1.001193', 'feeVnd', '180000'])
  withOffice((office) => {
    const was = 'Văn bản ủy quyền (nếu ủy quyền)'
    office.changePaper({ by: '', code: '1.001193', seen: [], change: { kind: 'remove', was } })
  })
  const { out } = await catalogue(['review', '1.001193'])
  expect(out).toContain('[ ] fee: 180.000 đồng\n')
  expect(out).toContain('      people see: 0 đồng\n')
  expect(out).toContain('birth-notice: Giấy chứng sinh')
  expect(out).toMatch(/people see: [^[]*authorisation: .* · asked for in the form · only if: /)
  const inVain = 'the form goes on asking for "Văn bản ủy quyền (nếu ủy quyền)"'
  expect(out).toContain(`! ${inVain}`)
  // Only what would be published is said before it is.
  expect((await catalogue(['publish'])).out).not.toContain(inVain)
  await catalogue(['confirm', '1.001193', '--all'])
  expect((await catalogue(['publish'])).out).toContain(`! 1.001193: ${inVain}`)
})

test('nobody without a PIN changes anything', async () => {
  const path = file('new.json', [sampleFacts])
  expect(await catalogue(['import', path, '--take'], '135791')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nobody has this PIN'),
  })
  expect(await catalogue(['retire', '1.001193'], '')).toMatchObject({ code: 1 })
  expect((await catalogue(['record'])).out).toBe('Nothing yet.')
})

test.each([
  ['form', 'birth-registraton', 'Did you mean "birth-registration"?'],
  ['fieldVi', 'Hộ tich', 'Did you mean "Hộ tịch"?'],
  ['departmentNowVi', 'Bộ Lạ', 'There are: '],
])('a procedure is not given a %s that the catalogue does not have', async (name, value, said) => {
  const set = await catalogue(['set', '1.001193', name, value])
  expect(set).toMatchObject({ code: 1, err: expect.stringContaining(said) })
})

test.each([
  [[], 'motcua catalogue import FILE'],
  [['imprt'], 'motcua catalogue import FILE'],
  [['import'], 'Usage'],
  [['review', '9.9'], 'There is no procedure'],
  [['confirm', '1.001193', 'nam'], reviewFieldNames.join(', ')],
  [['rollback', 'x'], 'Usage'],
  [['rollback', '7'], 'There is no version 7'],
  [['import', 'no-such-file.json'], 'there is no such file'],
])('%j says what would be right', async (words, said) => {
  const ended = await catalogue(words)
  expect(ended.code).not.toBe(0)
  expect(ended.err).toContain(said)
})
