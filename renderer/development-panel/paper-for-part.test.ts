import { expect, it } from 'vitest'
import { paperForPart } from './paper-for-part.ts'

const papers = [{ id: 'birth-notice' }, { id: 'marriage-certificate' }, { id: 'land-book' }]

it('lays the paper of the name, then one that begins so, then one after the other', () => {
  expect(paperForPart(papers, 'birth-notice', 2)?.id).toBe('birth-notice')
  expect(paperForPart(papers, 'marriage', 0)?.id).toBe('marriage-certificate')
  expect([0, 1, 4].map((before) => paperForPart(papers, 'photos', before)?.id)).toEqual([
    'birth-notice',
    'marriage-certificate',
    'marriage-certificate',
  ])
  expect(paperForPart([], 'photos', 0)).toBeUndefined()
})

it('lays the paper of the kind where the part has another name', () => {
  const all = [...papers, { id: 'power-of-attorney' }]
  expect(paperForPart(all, 'authorisation', 1)?.id).toBe('power-of-attorney')
  expect(paperForPart(all, 'land-papers', 0)?.id).toBe('land-book')
  // A sample that does not ship is no reason to lay nothing.
  expect(paperForPart(papers, 'authorisation', 1)?.id).toBe('marriage-certificate')
})
