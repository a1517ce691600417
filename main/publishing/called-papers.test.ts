import { afterEach, expect, test } from 'vitest'
import { generalForm } from '../catalogue/compose-procedures.ts'
import { textSource } from '../catalogue/catalogue-source.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { Entry, Facts } from '../catalogue/resource-schemas.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { reviewFieldNames } from '../../shared/procedure/review-field.ts'
import { describedProcedures } from './described-procedures.ts'
import { planImport, takeForm, takeImport } from './import/take-import.ts'
import type { CatalogueTexts } from './published-versions.ts'
import { officeTraps } from './review/office-traps.ts'
import { createTestOffices, type TestOffice } from './publishing-fixture.ts'

const offices = createTestOffices()
afterEach(() => offices.closeAll())

const by = 'Lê Thị Quầy'
const today = '2026-11-26'
const birth = '1.001193'

/** Papers that had another id before a form asked for them. */
const idsBefore: Readonly<Record<string, string>> = {
  '1.004222': 'family-proof',
  '1.013831': 'mortgage-consent',
  '1.013949': 'topsoil-plan',
  '1.003650': 'built-certificate',
  '1.001612': 'family-authorisation',
}

/** An entry as it was before any form asked for a paper. */
function before(entry: Entry): Entry {
  return {
    ...entry,
    parts: entry.parts.map((part) =>
      part.kind === 'called'
        ? { ...part, id: idsBefore[entry.code] ?? part.id, kind: 'paper', picture: 'letter', usualPages: 1 }
        : part,
    ),
  }
}

/** A data folder from then, opened again today. `more` is what happened there. */
function fromBefore(more: (old: TestOffice) => void = () => undefined): TestOffice {
  const old = offices.open()
  old.office.work(by, 'imported', 'as it was', (at) => {
    for (const { facts, entry, origin } of old.office.working.all()) {
      old.office.working.put(facts, before(entry), origin, at)
    }
  })
  more(old)
  return offices.open(old)
}

/** What would have been published then: forms without a question for a paper. */
function textsBefore(texts: CatalogueTexts): CatalogueTexts {
  const entries = [...describedProcedures(texts).values()].map(({ entry }) => before(entry))
  const forms = Object.entries(texts)
    .filter(([name]) => name.startsWith('forms/'))
    .map(([name, text]) => [name, withoutFiles(text)])
  return { ...texts, ...Object.fromEntries(forms), 'entries.json': JSON.stringify(entries) }
}

function withoutFiles(text: string): string {
  const form = JSON.parse(text) as { sections: { questions: { type: string }[] }[] }
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ type }) => type !== 'file'),
  }))
  return JSON.stringify({ ...form, sections: sections.filter(({ questions }) => questions.length > 0) })
}

function calledIn(texts: CatalogueTexts): readonly string[] {
  const loaded = loadCatalogue(resourcesFolder, 'demo', textSource(texts))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure.problems))
  return loaded.value
    .overview()
    .procedures.flatMap(({ code }) => loaded.value.procedure(code)?.parts.map((part) => ({ code, ...part })) ?? [])
    .filter(({ kind }) => kind === 'called')
    .map(({ code, id }) => `${code} ${id}`)
}

function publish({ office }: TestOffice): CatalogueTexts {
  const next = office.next(today)
  if (!next.ok) throw new Error(next.failure.kind)
  const coming = office.coming()
  if (next.value.nothingNew && coming.ok) return coming.value
  const published = office.publish({ by, fromDay: today, note: '', seen: next.value.digest })
  if (!published.ok) throw new Error(JSON.stringify(published.failure))
  return office.versions.contents(published.value.number) ?? {}
}

function partsOf({ office }: TestOffice, code: string): Entry['parts'] {
  return office.working.find(code)?.entry.parts ?? []
}

test('a data folder from before a form asked for papers shows and publishes each of them once', () => {
  const shipped = calledIn(offices.open().office.draft())
  expect(shipped).toEqual(expect.arrayContaining([`${birth} authorisation`, '1.013949 topsoil']))
  const test = fromBefore()
  expect(calledIn(test.office.draft())).toEqual(shipped)
  expect(calledIn(publish(test))).toEqual(shipped)
})

test('what the office had confirmed, named or published then is asked for once too, and waits to be confirmed', () => {
  const name = { vi: 'Giấy ủy quyền', en: 'Authorisation' }
  const test = fromBefore(({ office }) => {
    office.work(by, 'changed', birth, (at) => {
      const one = office.working.find(birth)
      if (one === null) throw new Error('nothing there')
      const parts = one.entry.parts.map((part) => (part.id === 'authorisation' ? { ...part, name } : part))
      office.working.put(one.facts, { ...one.entry, parts }, one.origin, at)
      office.working.confirm(birth, reviewFieldNames, by, at)
    })
    const published = office.publishTexts(textsBefore(office.draft()), { by, fromDay: today, note: '' })
    if (!published.ok) throw new Error(JSON.stringify(published.failure))
  })
  expect(partsOf(test, birth)).toContainEqual(expect.objectContaining({ id: 'authorisation', kind: 'called', name }))
  expect([...(test.office.working.find(birth)?.confirmed.keys() ?? [])]).toEqual(
    reviewFieldNames.filter((field) => field !== 'parts'),
  )
  // A version stays readable with the forms that it was published with.
  expect(calledIn(test.office.versions.contents(1) ?? {})).toEqual([])
  expect(calledIn(publish(test))).toContain(`${birth} authorisation`)
  expect(test.office.rollBack({ by, to: 1, today })).toMatchObject({ ok: true })
})

test('a paper whose name the office has changed is known by its id', () => {
  const nameVi = 'Giấy ủy quyền có chứng thực'
  const test = fromBefore(({ office }) => {
    const was = office.working.find(birth)?.entry.parts.find(({ id }) => id === 'authorisation')?.document ?? ''
    const change = { kind: 'change', was, nameVi, copies: 1, original: true } as const
    expect(office.changePaper({ by, code: birth, seen: [], change })).toMatchObject({ ok: true })
  })
  expect(partsOf(test, birth)).toContainEqual(expect.objectContaining({ kind: 'called', document: nameVi }))
  expect(calledIn(test.office.draft())).toContain(`${birth} authorisation`)
})

/** Takes a form in that asks for no paper, as the office may write one; with its version raised. */
function takeWithoutFiles({ office }: TestOffice, form: string): void {
  const text = withoutFiles(office.draft()[`forms/${form}.json`] ?? '')
  const own = JSON.parse(text) as { version: number }
  expect(takeForm(office, { ...own, version: own.version + 1 }, by)).toEqual([])
}

test.each([
  ['a form of its own that asks for none', 'birth-registration'],
  ['the general form', generalForm],
])('where the office has taken %s, its papers stay as they are', (_name, form) => {
  const test = fromBefore((old) => {
    takeWithoutFiles(old, form)
    if (form === generalForm) {
      const changes = [{ name: 'form', value: form }]
      old.office.change({ by, code: birth, seen: [], changes })
    }
  })
  expect(partsOf(test, birth)).toContainEqual(expect.objectContaining({ id: 'authorisation', kind: 'paper' }))
  expect(calledIn(test.office.draft())).not.toContain(`${birth} authorisation`)
})

test('opening a folder again changes nothing more', () => {
  const test = fromBefore()
  const all = test.office.working.all()
  expect(offices.open(test).office.working.all()).toEqual(all)
})

/** The papers of the birth registration as a file has them; `change` is what it changes. */
function imported({ office }: TestOffice, change: (documents: Facts['documents']) => Facts['documents']) {
  const facts = office.working.find(birth)?.facts
  if (facts === undefined) throw new Error('nothing there')
  const value = { ...facts, documents: change(facts.documents) }
  const plan = planImport(office, [{ at: { kind: 'entry', number: 1 }, value }], { whole: false })
  expect(plan.problems).toEqual([])
  takeImport(office, plan, by, 'a.json')
  return plan.changed[0]?.carried
}

function trapsNow({ office }: TestOffice): readonly (string | undefined)[] {
  const [one, used] = [office.working.find(birth), office.inUse(today)]
  if (one === null || !used.ok) throw new Error('nothing there')
  const traps = officeTraps({ texts: office.draft(), used: used.value, shipped: office.shipped })(one)
  return traps.filter(({ kind }) => kind === 'formAsksUnlisted').map(({ params }) => params['paper'])
}

const authorisation = 'Văn bản ủy quyền (nếu ủy quyền)'

test.each(['Giấy ủy quyền', 'Văn bản ủy quyền, có chứng thực (nếu ủy quyền)'])(
  'a paper that the form asks for stays the form’s when a file calls it %s',
  (name) => {
    const test = offices.open()
    const carried = imported(test, (papers) =>
      papers.map((paper) => (paper.nameVi === authorisation ? { ...paper, nameVi: name } : paper)),
    )
    expect(carried).toMatchObject({ renamed: [{ was: authorisation, now: name }], dropped: [] })
    expect(test.office.working.find(birth)?.entry.parts.at(-1)).toMatchObject({
      id: 'authorisation',
      kind: 'called',
      document: name,
    })
    expect(trapsNow(test)).toEqual([])
  },
)

test('a paper that is another one is not taken for one that the form asks for, even in its place', () => {
  const test = offices.open()
  const carried = imported(test, (papers) =>
    papers.map((paper) => (paper.nameVi === authorisation ? { ...paper, nameVi: 'Ảnh thẻ' } : paper)),
  )
  expect(carried).toMatchObject({ renamed: [], dropped: [authorisation] })
  expect(partsOf(test, birth).at(-1)).toMatchObject({ id: 'anh-the', kind: 'paper' })
})

test('of several new papers the likest one is the one that was renamed', () => {
  const test = offices.open()
  const carried = imported(test, (papers) => [
    { nameVi: 'Giấy ủy quyền của tổ chức cho cán bộ đi nộp', copies: 1, original: true },
    ...papers.map((paper) => (paper.nameVi === authorisation ? { ...paper, nameVi: 'Văn bản ủy quyền' } : paper)),
  ])
  expect(carried?.renamed).toEqual([{ was: authorisation, now: 'Văn bản ủy quyền' }])
})

test('a new paper before another with the same first words leaves what people have described', () => {
  const test = offices.open()
  const described = partsOf(test, birth)
  const name = 'Tờ khai đăng ký khai sinh theo mẫu của ngành công an'
  const carried = imported(test, (papers) => [{ nameVi: name, copies: 1, original: true }, ...papers])
  expect(carried?.entry.parts.slice(1)).toEqual(described)
  expect(new Set(carried?.entry.parts.map(({ id }) => id)).size).toBe(described.length + 1)
})

test('a paper that the form asks for and that is none of the procedure any more is pointed out until it is back', () => {
  const test = offices.open()
  const { office } = test
  const carried = imported(test, (papers) => papers.filter(({ nameVi }) => nameVi !== authorisation))
  expect(carried).toMatchObject({ renamed: [], dropped: [authorisation] })
  expect(trapsNow(test)).toEqual([authorisation])
  const change = { kind: 'add', nameVi: authorisation, copies: 1, original: true } as const
  expect(office.changePaper({ by, code: birth, seen: [], change })).toMatchObject({ ok: true })
  expect(trapsNow(test)).toEqual([])
})

test('removed at the desk, such a paper is pointed out too; another one is not', () => {
  const test = offices.open()
  const remove = (was: string) =>
    test.office.changePaper({ by, code: birth, seen: [], change: { kind: 'remove', was } })
  expect(remove('Căn cước/CCCD/hộ chiếu (xuất trình)')).toMatchObject({ ok: true })
  expect(trapsNow(test)).toEqual([])
  expect(remove(authorisation)).toMatchObject({ ok: true })
  expect(trapsNow(test)).toEqual([authorisation])
})

test('a form that asks for a paper which no procedure ever listed is no mistake', () => {
  const { office } = offices.open()
  const used = office.inUse(today)
  if (!used.ok) throw new Error('no catalogue')
  const traps = officeTraps({ texts: office.draft(), used: used.value, shipped: office.shipped })
  const flagged = office.working.all().filter((one) => traps(one).some(({ kind }) => kind === 'formAsksUnlisted'))
  expect(flagged).toEqual([])
})
