import { formPaper as texts } from '../locales/vi/form-paper.ts'
import { receipt as receiptTexts } from '../locales/vi/receipt.ts'
import type { Answers, GroupItem } from '../procedure/answer.ts'
import { dayText } from '../procedure/answer-text.ts'
import { derivedText } from '../procedure/derived-text.ts'
import { derivedValues } from '../procedure/derive.ts'
import type { Form, GroupQuestion, PlainQuestion, Question } from '../procedure/form.ts'
import { itemsOf } from '../procedure/group-items.ts'
import { holds } from '../procedure/holds.ts'
import { visibleInItem, visibleQuestions } from '../procedure/visible-questions.ts'
import { walkForm } from '../procedure/walk-form.ts'
import { cardAddressText } from '../place/card-address-text.ts'
import { addresseeOf } from './addressee-of.ts'
import { cleaned } from './cleaned.ts'
import { fillIn } from './fill-in.ts'
import type { FormFacts } from './form-facts.ts'
import { officialDay } from './office-time.ts'
import type { Block, FactRow, Paper } from './paper.ts'
import { printedAnswer } from './printed-answer.ts'

/**
 * A form as the official paper, filled in and ready to be signed with a pen.
 *
 * Its layout is that of decree 30/2020: motto, title, addressee, what is declared, pledge, place and day, signatures.
 * An open answer prints as dots to write on. The ID number stands in full, because the law asks for it here, so a
 * printed form belongs in the hand of the person and never in a tray that others reach first.
 */
export function formPaper(unclean: FormFacts): Paper {
  const facts = cleaned(unclean)
  const { form, trackingCode } = facts
  const title = form.paper?.title ?? form.title.vi
  const namesApplicant = form.sections.some((section) => isAboutApplicant(section, facts))
  return {
    title,
    language: 'vi',
    issuedAt: facts.filledInAt,
    format: form.paper?.size === 'a5' ? 'form-a5' : 'form-a4',
    watermark:
      facts.watermark === null
        ? null
        : facts.watermark === 'training'
          ? receiptTexts.watermarkTraining
          : receiptTexts.watermarkDemo,
    continuation: title,
    foot: {
      line: trackingCode === null ? texts.foot : fillIn(texts.footCode, { code: trackingCode }),
      page: receiptTexts.page,
    },
    blocks: [
      { kind: 'letterhead', agency: [], motto: [receiptTexts.country, receiptTexts.motto] },
      { kind: 'title', text: title.toLocaleUpperCase('vi'), lines: [form.source] },
      {
        kind: 'paragraph',
        text: fillIn(texts.addressee, { name: addresseeOf(facts, namesApplicant) }),
        look: 'centred',
      },
      ...(form.paper?.namesProcedure === true
        ? ([{ kind: 'paragraph', text: fillIn(texts.about, { name: facts.procedure }), look: 'centred' }] as const)
        : []),
      { kind: 'facts', rows: [...applicantRows(facts), ...contactRows(facts)], runIn: true },
      ...form.sections.flatMap((section) => sectionBlocks(section, facts)),
      ...derivedBlocks(facts),
      { kind: 'paragraph', text: form.paper?.pledge ?? texts.pledge, look: 'plain' },
      {
        kind: 'placeAndDate',
        text: fillIn(texts.madeAt, { place: facts.place, day: officialDay(facts.filledInAt, 'vi') }),
      },
      { kind: 'signatures', boxes: signers(facts) },
    ],
  }
}

function isAboutApplicant({ when, applicantOnPaper }: Form['sections'][number], { form, answers }: FormFacts): boolean {
  const { kept } = walkForm(form, answers)
  return applicantOnPaper !== undefined && (when === undefined || holds(when, kept)) && holds(applicantOnPaper, kept)
}

function applicantRows({ applicant }: FormFacts, nameLabel: string = texts.fullName): FactRow[] {
  return [
    row(nameLabel, applicant.fullName),
    { ...row(texts.birthDate, dayText(applicant.birthDate)), short: true },
    { ...row(texts.sex, texts[applicant.sex]), short: true },
    row(texts.idNumber, applicant.idNumber),
    // An ID card is a citizen's; the forms of civil status ask for it in words.
    { ...row(texts.nationality, texts.vietnamese), short: true },
    row(texts.home, cardAddressText(applicant.address)),
  ]
}

/** How to reach whoever hands in: official forms ask for it beside the name, so that no section of its own is left. */
function contactRows({ form, answers }: FormFacts): FactRow[] {
  return visibleQuestions(form, answers).flatMap((question) => {
    if (question.type === 'group' || !isContact(question) || question.onPaper === false) return []
    return rowsOf(question, answers).filter(({ strong }) => strong === true)
  })
}

function isContact(question: Question): boolean {
  return question.type !== 'file' && (question.prefill === 'phone' || question.prefill === 'email')
}

function sectionBlocks(section: Form['sections'][number], facts: FormFacts): Block[] {
  const { form, answers } = facts
  const visible = new Set(visibleQuestions(form, answers))
  const blocks: Block[] = []
  let rows = isAboutApplicant(section, facts) ? applicantRows(facts, texts.fullNameHere) : []
  const flush = () => {
    if (rows.length > 0) blocks.push({ kind: 'facts', rows, runIn: true })
    rows = []
  }
  for (const question of section.questions) {
    if (!visible.has(question) || question.onPaper === false || isContact(question)) continue
    if (question.type === 'group') {
      flush()
      blocks.push(...itemBlocks(question, answers))
    } else if (question.type !== 'signature') {
      rows.push(...rowsOf(question, answers))
    }
  }
  flush()
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: section.paperTitle ?? section.title.vi }, ...blocks]
}

function itemBlocks(group: GroupQuestion, answers: Answers): Block[] {
  return itemsOf(answers, group.id).flatMap((item, index): Block[] => {
    const questions = visibleInItem(group, answers, item).filter(({ onPaper }) => onPaper !== false)
    return [
      { kind: 'paragraph', text: `${group.itemTitle.vi} ${index + 1}`, look: 'strong' },
      { kind: 'facts', rows: questions.flatMap((question) => rowsOf(question, item)), runIn: true },
    ]
  })
}

function rowsOf(question: PlainQuestion, answers: Answers | GroupItem): FactRow[] {
  const label = question.paperLabel ?? question.label.vi.replace(/\?$/, '')
  const long = question.type === 'address' || question.type === 'bankAccount'
  const text = printedAnswer(question, answers[question.id])
  return text === null ? [] : [{ ...row(label, text), short: !long }]
}

/** What nobody answered is left open for the pen. */
function row(label: string, value: string): FactRow {
  return value === '' ? { label, value: texts.notAnswered } : { label, value, strong: true }
}

function derivedBlocks({ form, answers, filledInAt }: FormFacts): Block[] {
  const values = derivedValues(form, answers, filledInAt.slice(0, 10))
  const rows = form.derived.flatMap((derived): FactRow[] => {
    const value = values[derived.id]
    return value === undefined || derived.onPaper === false
      ? []
      : [row(derived.paperLabel ?? derived.label.vi, derivedText(derived, value, 'vi'))]
  })
  return rows.length === 0 ? [] : [{ kind: 'facts', rows, runIn: true }]
}

function signers({ form, answers, applicant }: FormFacts) {
  const boxes = form.paper?.signers ?? [{ title: texts.signer }]
  return boxes.map(({ title, name }) => {
    const answer = name === undefined ? applicant.fullName : answers[name]
    return { title, note: texts.signerNote, name: typeof answer === 'string' ? answer : '', byHand: true }
  })
}
