import { expect, test } from 'vitest'
import { sampleNextVersion } from '../../gallery/journey/sample-review.ts'
import { isSame, partsOf } from './change-parts.ts'

const none = {
  fresh: [],
  changed: [],
  reviewed: [],
  unreviewed: [],
  gone: [],
  besideFields: [],
  otherLists: [],
  otherNationalList: false,
}

test('every part that holds a procedure is there with all of them, and no other', () => {
  const parts = partsOf({ ...sampleNextVersion, fresh: [] })
  expect(parts.map(({ part }) => part)).toEqual([
    'changed',
    'reviewed',
    'gone',
    'besideFields',
    'keptAsBefore',
    'leftOut',
  ])
  expect(parts.find(({ part }) => part === 'changed')?.procedures).toEqual(sampleNextVersion.changed)
  expect(partsOf(none)).toEqual([])
})

test('what is not reviewed changes nothing for people; another list does, and so does a review, or what is beside the fields', () => {
  const { keptAsBefore, leftOut } = sampleNextVersion
  const next = { ...sampleNextVersion, ...none, keptAsBefore, leftOut }
  expect(isSame(next)).toBe(true)
  expect(isSame({ ...next, otherNationalList: true })).toBe(false)
  expect(isSame({ ...next, reviewed: keptAsBefore })).toBe(false)
  expect(isSame({ ...next, unreviewed: keptAsBefore })).toBe(false)
  expect(isSame({ ...next, besideFields: sampleNextVersion.besideFields })).toBe(false)
  expect(isSame({ ...next, otherLists: ['agencies'] })).toBe(false)
})
