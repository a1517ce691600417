import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { formPaper } from '../../shared/receipt/form-paper.ts'
import type { FormFacts } from '../../shared/receipt/form-facts.ts'
import { printedAnswer } from '../../shared/receipt/printed-answer.ts'
import { formPaper as texts } from '../../shared/locales/vi/form-paper.ts'
import type { Answers, GroupItem } from '../../shared/procedure/answer.ts'
import type { Form, PlainQuestion } from '../../shared/procedure/form.ts'
import { itemsOf } from '../../shared/procedure/group-items.ts'
import { checkedAnswers } from '../../shared/procedure/right-answers-fixture.ts'
import { visibleInItem, visibleQuestions } from '../../shared/procedure/visible-questions.ts'
import { fixtureApplicant } from '../../shared/session/session-fixture.ts'
import { readPdf } from '../../tests/read-paper.ts'
import { folderSource } from '../catalogue/catalogue-source.ts'
import { readCatalogueFiles } from '../catalogue/catalogue-files.ts'
import { createPaperRenderer, type PaperRenderer } from './paper-renderer.ts'

const resourcesFolder = join(import.meta.dirname, '../resources')
const forms = [...readCatalogueFiles(folderSource(join(resourcesFolder, 'catalogue'))).forms.values()]
const today = '2026-11-26'
let renderer: PaperRenderer
beforeAll(async () => {
  renderer = await createPaperRenderer({ resourcesFolder })
})

const factsOf = (form: Form, answers: Answers): FormFacts => ({
  form,
  procedure: 'Đăng ký khai thác nước dưới đất',
  answers,
  applicant: fixtureApplicant,
  department: 'Ủy ban nhân dân cấp xã',
  place: 'Quảng Ngãi',
  filledInAt: `${today}T09:05`,
  trackingCode: '7K4PX-W9D3T-H6CNA',
  watermark: null,
})

/** Without spaces, because a line may break anywhere. */
const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '')
const readBack = async (facts: FormFacts) => readPdf(await renderer.renderPdf(formPaper(facts)))

const printed = (question: PlainQuestion, holder: Answers | GroupItem) =>
  question.type === 'signature' || question.onPaper === false
    ? ''
    : (printedAnswer(question, holder[question.id]) ?? '')

function printedAnswers(form: Form, answers: Answers): string[] {
  return visibleQuestions(form, answers).flatMap((question) =>
    question.type === 'group'
      ? itemsOf(answers, question.id).flatMap((item) =>
          visibleInItem(question, answers, item).map((inner) => printed(inner, item)),
        )
      : [printed(question, answers)],
  )
}

test.each(forms.map((form) => [form.id, form] as const))(
  '%s prints every answer, the pledge and room to sign',
  async (_id, form) => {
    const answers = checkedAnswers(form, today)
    const { pages, title, language } = await readBack(factsOf(form, answers))
    const words = bare(pages.join(' '))
    for (const answer of printedAnswers(form, answers)) expect(words).toContain(bare(answer))
    expect(title).toBe(form.paper?.title ?? form.title.vi)
    expect(language).toBe('vi')
    expect(words).toContain(bare('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
    expect(words).toContain(bare(fixtureApplicant.idNumber))
    expect(words).toContain('26tháng11năm2026')
    const last = bare(pages.at(-1) ?? '')
    // Whoever signs sees on that page what for: an answer stands above the pledge.
    expect(last.slice(0, last.indexOf(bare(form.paper?.pledge ?? texts.pledge)))).toContain(':')
    expect(last).toContain('camđoan')
    expect(last).toContain(bare('(Ký, ghi rõ họ, chữ đệm, tên)'))
    expect(words).not.toContain('undefined')
  },
)

test('no label of a printed form speaks to the person as the screen does', () => {
  const labels = forms.flatMap(({ sections }) =>
    sections.flatMap((section) => [
      section.paperTitle ?? section.title.vi,
      ...section.questions.flatMap((question) =>
        (question.type === 'group' ? question.questions : [question])
          .filter((one) => one.onPaper !== false)
          .map((one) => one.paperLabel ?? one.label.vi),
      ),
    ]),
  )
  expect(labels.length).toBeGreaterThan(500)
  expect(labels.filter((label) => /\?|(?<!\p{L})bạn(?!\p{L})/iu.test(label))).toEqual([])
})

test('what nobody answered is left open for the pen, and a hidden question is not there', async () => {
  const form = formOf('birth-registration')
  const { pages } = await readBack(factsOf(form, { fatherKnown: false }))
  const words = bare(pages.join(' '))
  expect(words).toContain(bare('Họ, chữ đệm, tên người mẹ: …'))
  expect(words).not.toContain(bare('Họ, chữ đệm, tên người cha'))
})

test('who hands in is named once more where the form asks for that person, and nobody else is', async () => {
  const form = formOf('birth-registration')
  const wordsFor = async (answers: Answers) => {
    const { pages } = await readBack(factsOf(form, answers))
    return bare(pages.join(' '))
  }
  const mother = await wordsFor({ relation: 'mother', childSex: 'female', motherEthnicity: 'other' })
  const named = bare(`Họ, chữ đệm, tên: ${fixtureApplicant.fullName}`)
  expect(mother).toContain(bare('Người mẹ') + named)
  expect(mother).toContain(bare('Kính gửi: Ủy ban nhân dân phường Nghĩa Lộ'))
  expect(mother).not.toContain(bare('Người cha'))
  expect(mother).toContain(bare('Giới tính: Nữ'))
  expect(mother).not.toContain(bare('Dân tộc khác'))
  expect(await wordsFor({ relation: 'father' })).toContain(bare('Người cha') + named)
  const other = await wordsFor({ relation: 'grandparent' })
  expect(other).not.toContain(named)
  expect(other).toContain(bare('Kính gửi: Ủy ban nhân dân …'))
})

const at = (commune: string) => ({ commune, detail: '' })

test('the form goes to the unit of the address that it is about, whoever hands it in', async () => {
  const addressed = async (id: string, answers: Answers) => {
    const { pages } = await readBack(factsOf(formOf(id), answers))
    return bare(pages.join(' '))
  }
  const moved = await addressed('permanent-residence', { oldHome: at('nghia-lo'), newHome: at('ba-tow') })
  expect(moved).toContain(bare('Kính gửi: Công an xã Ba Tơ'))
  const others = { onBehalf: 'other', home: at('nghia-lo'), personHome: at('ba-tow') }
  expect(await addressed('marital-status', others)).toContain(bare('Kính gửi: Ủy ban nhân dân xã Ba Tơ'))
  const own = { ...others, onBehalf: 'self' }
  expect(await addressed('marital-status', own)).toContain(bare('Kính gửi: Ủy ban nhân dân phường Nghĩa Lộ'))
  expect(await addressed('death-registration', {})).toContain(bare('Kính gửi: Ủy ban nhân dân …'))
})

test('a form that serves many procedures says which one it is about, any other does not', async () => {
  const about = bare('Về việc: Đăng ký khai thác nước dưới đất')
  const textOf = async (id: string) => bare((await readBack(factsOf(formOf(id), {}))).pages.join(' '))
  expect(await textOf('general-application')).toContain(about)
  expect(await textOf('birth-registration')).not.toContain(bare('Về việc'))
})

test('how to reach a person stands beside their name, in no part of its own, and takes no dots', async () => {
  const answers = { relation: 'mother', phone: '0905123456' }
  const { pages } = await readBack(factsOf(formOf('birth-registration'), answers))
  const words = bare(pages.join(' '))
  expect(words.indexOf(bare('Số điện thoại: 0905 123 456'))).toBeLessThan(words.indexOf(bare('Người mẹ')))
  expect(words).not.toMatch(/Liênhệ|Thưđiệntử/)
  expect(words).toContain(bare('Quốc tịch: Việt Nam'))
})

test('the addressee is the unit of the person, and two sign where the form says so', async () => {
  const form = formOf('marriage-registration')
  const answers = checkedAnswers(form, today)
  const { pages } = await readBack(factsOf(form, answers))
  const words = bare(pages.join(' '))
  expect(words).toContain(bare('Kính gửi: Ủy ban nhân dân xã Ba Tơ'))
  expect(words).toContain(bare('BÊN KIA'))
  expect(words).toContain(bare('NGƯỜI YÊU CẦU'))
})

test('sums and words that follow from answers are printed', async () => {
  const split = await readBack(
    factsOf(formOf('land-split-merge'), { kind: 'split', plots: [{ area: 450.5 }, { area: 100 }] }),
  )
  expect(bare(split.pages.join(' '))).toContain(bare('550,5 m²'))
  const change = await readBack(factsOf(formOf('land-change'), { change: 'sale', price: 1_250_000_000 }))
  expect(bare(change.pages.join(' '))).toContain(bare('Một tỷ hai trăm năm mươi triệu đồng'))
})

test('practice and unreviewed entries say so across the page; control bytes go', async () => {
  const form = formOf('birth-registration')
  const facts = factsOf(form, { childName: 'Trần\u001b@ Thị\u202e Mẫu' })
  const { pages } = await readBack({ ...facts, watermark: 'training' })
  expect(bare(pages[0] ?? '')).toContain(bare('BẢN TẬP'))
  expect(pages.join('')).toContain('Trần@ Thị Mẫu')
})

function formOf(id: string): Form {
  const form = forms.find((one) => one.id === id)
  if (form === undefined) throw new Error(`no form ${id}`)
  return form
}
