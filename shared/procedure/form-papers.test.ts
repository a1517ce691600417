import { expect, test } from 'vitest'
import { askedForm } from './asked-form.ts'
import { checkForm } from './check-form.ts'
import { everyPart, formPapers, formPapersHeld } from './form-papers.ts'
import { formSchema } from './form.ts'

const text = (words: string) => ({ vi: words, en: words })
const form = formSchema.parse({
  id: 'lease',
  version: 1,
  title: text('Đơn'),
  source: 'fictional',
  sections: [
    {
      id: 'house',
      title: text('Nhà'),
      questions: [
        { id: 'own', type: 'yesNo', label: text('Nhà của bạn?') },
        {
          id: 'lease',
          type: 'file',
          label: text('Bạn có mang hợp đồng thuê không?'),
          name: text('Hợp đồng thuê nhà'),
          when: { question: 'own', is: false },
          usualPages: 2,
        },
        { id: 'landlord', type: 'name', label: text('Chủ nhà'), when: { question: 'lease', is: true } },
      ],
    },
  ],
})
const faults = (answers: Record<string, string | boolean>, assisted = false) =>
  checkForm(askedForm(form, { assisted }), answers, { today: '2026-11-23' }).map(({ path, kind }) => `${path} ${kind}`)

test('a paper is called for by the answers alone, and is a part of the dossier with its own name', () => {
  expect(formPapers(form, { own: true, lease: true })).toEqual([])
  expect(formPapers(form, { own: false })).toMatchObject([
    { id: 'lease', name: text('Hợp đồng thuê nhà'), kind: 'paper', required: true, original: true, usualPages: 2 },
  ])
  expect(formPapersHeld(form, { own: false, lease: false })).toEqual([])
  expect(formPapersHeld(form, { own: false, lease: true })).toHaveLength(1)
})

test('who has not brought a paper that is needed is told so; an officer beside them may go on without it', () => {
  expect(faults({ own: false })).toEqual(['answers.lease missing'])
  expect(faults({ own: false, lease: false })).toEqual(['answers.lease paperNeeded'])
  expect(faults({ own: false, lease: false }, true)).toEqual([])
  expect(faults({ own: false, lease: 'yes' })).toEqual(['answers.lease wrongType'])
  expect(faults({ own: false, lease: true, landlord: 'TRẦN THỊ MẪU' })).toEqual([])
})

test('a part of a dossier can be named whatever was answered', () => {
  const procedure = { parts: [], form } as unknown as Parameters<typeof everyPart>[0]
  expect(everyPart(procedure).map(({ id }) => id)).toEqual(['lease'])
})
