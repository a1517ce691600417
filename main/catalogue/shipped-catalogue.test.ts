import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersSchema, type Answers } from '../../shared/procedure/answer.ts'
import { checkForm, screenPaths } from '../../shared/procedure/check-form.ts'
import type { Form, Question } from '../../shared/procedure/form.ts'
import { type FormScreen, formScreens } from '../../shared/procedure/form-screens.ts'
import { formShare } from '../../shared/procedure/form-share.ts'
import { itemsOf } from '../../shared/procedure/group-items.ts'
import { isLikelySame } from '../../shared/procedure/known-addresses.ts'
import { procedureSchema } from '../../shared/procedure/procedure.ts'
import { pruneHidden } from '../../shared/procedure/prune-hidden.ts'
import { visibleInItem, visibleQuestions } from '../../shared/procedure/visible-questions.ts'
import { anyAnswers } from './any-answers-fixture.ts'
import type { Catalogue } from './catalogue.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { factsFileSchema } from './resource-schemas.ts'
import { formPapers } from '../../shared/procedure/form-papers.ts'

const catalogue = shippedCatalogue()
const overview = catalogue.overview()
const procedures = overview.procedures.flatMap(({ code }) => catalogue.procedure(code) ?? [])
const forms = [...new Set(procedures.map(({ form }) => form))]
const complete = procedures.filter(({ completeForm }) => completeForm)
const context = { today: '2026-11-23' }

function shippedCatalogue(): Catalogue {
  const loaded = loadCatalogue(join(import.meta.dirname, '../resources'), 'demo')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure.problems.slice(0, 5)))
  return loaded.value
}

test('all 97 procedures, none of them reviewed', () => {
  expect(procedures).toHaveLength(97)
  expect(procedures.filter(({ reviewed }) => reviewed)).toEqual([])
  for (const procedure of procedures) expect(procedureSchema.parse(procedure)).toEqual(procedure)
})

test('complete forms for at least 16 procedures, and for each department that the article names', () => {
  expect(new Set(complete.map(({ form }) => form.id)).size).toBeGreaterThanOrEqual(16)
  const named = [
    'industry-trade',
    'agriculture-environment',
    'culture-sports-tourism',
    'finance',
    'science-technology',
    'home-affairs',
    'construction',
    'health',
  ]
  const withComplete = new Set(complete.map(({ departmentId }) => departmentId))
  for (const id of named) expect(withComplete).toContain(id)
})

test('forms use conditions, groups, dates, money, addresses, phone, e-mail and choices', () => {
  const questions = forms.flatMap((form) => form.sections.flatMap((section) => section.questions))
  const types = new Set(questions.map(({ type }) => type))
  for (const type of ['group', 'date', 'money', 'address', 'phone', 'email', 'choice', 'several'] as const) {
    expect(types).toContain(type)
  }
  expect(questions.filter(({ when }) => when !== undefined).length).toBeGreaterThan(50)
})

test('the address that an applicant gives for e-mail is the one that the receipt names', () => {
  const asked = forms.flatMap((form) => form.sections.flatMap(({ questions }) => questions))
  const addresses = asked.filter((question) => question.type === 'email')
  expect(addresses.length).toBeGreaterThan(30)
  expect(addresses.filter((question) => question.prefill !== 'email')).toEqual([])
})

test('a fee that the province sets is never zero, and no remark of a collector reaches people', () => {
  const published = factsFileSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../resources/catalogue/procedures.json'), 'utf8')),
  )
  const zero = published.filter(({ feeNote, feeVnd }) => /HĐND|quy định/.test(feeNote) && feeVnd === 0)
  const remarks = procedures.filter(({ feeNote }) => /trí nhớ|ghi nhầm|như trên/.test(feeNote?.vi ?? ''))
  expect([...zero, ...remarks].map(({ code }) => code)).toEqual([])
})

test('a part that not everyone needs says when, and papers of complete forms say how to get them', () => {
  const silent = procedures.flatMap(({ code, parts }) =>
    parts.filter((part) => (part.condition !== undefined) === part.required).map(({ id }) => `${code} ${id}`),
  )
  const helpless = complete.flatMap(({ code, parts }) =>
    parts.filter((part) => part.kind === 'paper' && part.howToGet === undefined).map(({ id }) => `${code} ${id}`),
  )
  expect([...silent, ...helpless]).toEqual([])
})

test.each([
  ['1.001193', { relation: 'mother' }, []],
  ['1.001193', { relation: 'other' }, ['authorisation']],
  ['1.004873', { onBehalf: 'self' }, []],
  ['1.004873', { onBehalf: 'other' }, ['authorisation']],
  ['2.000635', { onBehalf: 'other' }, ['authorisation']],
  ['3.000333', { kind: 'one', onBehalf: 'other' }, ['authorisation']],
  ['3.000333', { kind: 'two' }, []],
  ['1.005092', { onBehalf: 'self' }, []],
  ['1.005092', { onBehalf: 'family' }, ['relation']],
  ['1.004222', { householdRole: 'join', headRelation: 'child' }, ['kinship']],
  ['1.004222', { householdRole: 'new' }, []],
  ['1.010038', { reason: 'divorce' }, ['divorce']],
  ['3.000348', { need: 'lost', classes: ['A1', 'B1'] }, []],
  ['3.000348', { need: 'damaged', classes: ['A1', 'C'] }, ['licence', 'health']],
  ['1.013831', { mortgaged: true }, ['consent']],
  ['1.003650', { kind: 'transfer' }, []],
  ['1.003650', { kind: 'first' }, ['built']],
  ['1.001612', { founders: 'one' }, []],
  ['1.001612', { founders: 'family' }, ['authorisation']],
  ['1.013949', { kind: 'change', useFrom: 'rice' }, ['topsoil']],
])('%s asks, where %o is answered, for the papers %o', (code, answers, called) => {
  const procedure = procedures.find((one) => one.code === code)
  if (procedure === undefined) throw new Error(`no ${code}`)
  expect(formPapers(procedure.form, answers).map(({ id }) => id)).toEqual(called)
})

test.each([
  ['1.001193', 'birthPlace', { birthPlaceKind: 'facility' }, false],
  ['1.001193', 'birthPlace', { birthPlaceKind: 'home' }, true],
  ['1.001193', 'motherHome', {}, true],
  ['2.000635', 'registeredAt', {}, false],
  ['1.004222', 'newHome', {}, false],
])('%s: %s may be an address given before, with %o: %s', (code, id, answers, likely) => {
  const questions = procedures.find((one) => one.code === code)?.form.sections.flatMap((section) => section.questions)
  const question = questions?.find((one) => one.id === id)
  if (question?.type !== 'address') throw new Error(`no address ${id}`)
  expect(isLikelySame(question, answers)).toBe(likely)
})

test('at least ten life events and the most asked lead to procedures; every department has a complete description', () => {
  const codes = new Set(procedures.map(({ code }) => code))
  expect(overview.lifeEvents.length).toBeGreaterThanOrEqual(10)
  expect(
    overview.lifeEvents.flatMap(({ procedureCodes }) => procedureCodes).filter((code) => !codes.has(code)),
  ).toEqual([])
  for (const code of overview.mostAsked) expect(codes).toContain(code)
  for (const { departmentId } of procedures) expect(catalogue.department(departmentId)).not.toBeNull()
  const agencies = overview.departments.map(({ agencyCode }) => agencyCode)
  expect(new Set(agencies).size).toBe(agencies.length)
})

test('English is not a copy of the Vietnamese', () => {
  const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i
  const allowed = /Quảng Ngãi|Hộ kinh doanh|Hrê|Xơ Đăng|Giẻ Triêng|Sa Kỳ|Sa Huỳnh|Lý Sơn|ĐK|1đ/g
  const englishOf = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) =>
      key === 'en' && typeof inner === 'string' ? [inner] : englishOf(inner),
    )
  }
  const copied = englishOf(procedures).filter((text) =>
    vietnamese.test(text.replace(allowed, '').replace(/hộ kinh doanh/g, '')),
  )
  expect([...new Set(copied)]).toEqual([])
})

test.each(forms.map((form) => [form.id, form] as const))('%s: any answers', (_id, form) => {
  fc.assert(
    fc.property(anyAnswers(form), (answers) => {
      expect(answersSchema.safeParse(answers).success).toBe(true)
      const kept = pruneHidden(form, answers)
      expect(pruneHidden(form, kept)).toEqual(kept)
      const screens = formScreens(form, answers)
      const reachable = new Set(screens.flatMap(screenPaths))
      for (const fault of checkForm(form, answers, context)) expect(reachable).toContain(fault.path)
      expect(screens.map(({ id }) => id)).toEqual(formScreens(form, kept).map(({ id }) => id))
      expect(new Set(screens.map(({ id }) => id)).size).toBe(screens.length)
      expect(screens.flatMap(screenPaths).toSorted()).toEqual(expectedPaths(form, kept).toSorted())
    }),
    { numRuns: 25 },
  )
})

test.each(forms.map((form) => [form.id, form] as const))(
  '%s: answering never changes a screen shown before',
  (_id, form) => {
    fc.assert(
      fc.property(anyAnswers(form), (answers) => {
        const screens = formScreens(form, answers)
        screens.forEach((screen, at) => {
          if (screen.group !== null) return
          const without = Object.fromEntries(
            Object.entries(answers).filter(([id]) => !screen.questions.some((question) => question.id === id)),
          )
          expect(formScreens(form, without).slice(0, at + 1)).toEqual(screens.slice(0, at + 1))
        })
      }),
      { numRuns: 5 },
    )
  },
)

test.each(forms.map((form) => [form.id, form] as const))('%s: the way through it never goes back', (_id, form) => {
  fc.assert(
    fc.property(anyAnswers(form), (answers) => {
      const shares = asWalked(formScreens(form, answers)).map((screen) => formShare(form, screen))
      expect(shares).toEqual(shares.toSorted((one, other) => one - other))
      expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
    }),
    { numRuns: 10 },
  )
})

/** An item that is added at the summary of its group comes after it, and the summary once more after the item. */
function asWalked(screens: readonly FormScreen[]): readonly FormScreen[] {
  return screens.flatMap((screen) => {
    if (screen.kind !== 'groupSummary') return isAdded(screen) ? [] : [screen]
    const added = screens.filter((one) => isAdded(one) && one.group?.questionId === screen.group.questionId)
    return [screen, ...added, screen]
  })
}

function isAdded({ kind, group }: FormScreen): boolean {
  return kind === 'questions' && group !== null && group.itemIndex >= group.question.min
}

function expectedPaths(form: Form, kept: Answers): string[] {
  return visibleQuestions(form, kept).flatMap((question) => {
    if (question.type !== 'group') return [`answers.${question.id}`]
    const items = itemsOf(kept, question.id)
    const count = Math.max(items.length, question.min)
    const inItems = Array.from({ length: count }, (_, at) =>
      visibleInItem(question, kept, items[at] ?? {}).map(({ id }) => `answers.${question.id}.${at}.${id}`),
    )
    return [...inItems.flat(), `answers.${question.id}`]
  })
}

/** Answered by what is typed; everything else is something to decide about, or a question of several fields. */
const typed: readonly Question['type'][] = ['text', 'name', 'number', 'money', 'date', 'phone', 'email', 'idNumber']

test.each(forms.map((form) => [form.id, form] as const))(
  '%s: one decision a screen, or a few things to type',
  (_id, form) => {
    fc.assert(
      fc.property(anyAnswers(form), (answers) => {
        for (const { questions } of formScreens(form, answers)) {
          const decisions = questions.filter(({ type }) => !typed.includes(type))
          expect(questions.length).toBeLessThanOrEqual(decisions.length === 0 ? 3 : 1)
        }
      }),
      { numRuns: 10 },
    )
  },
)
