import { expect, test } from 'vitest'
import type { RecordAbout } from '../../shared/procedure/recorded-action.ts'
import type { RecordEntry } from './office-record.ts'
import { isAbout } from './record-about.ts'

const entry = (action: RecordEntry['action'], subject: string): RecordEntry => ({ at: '', by: '', action, subject })
const record = [
  entry('imported', 'thu-tuc.xlsx: 1 new, 2 changed'),
  entry('imported', '1.001193 moi.xlsx: 1 changed'),
  entry('changed', '1.001193 days'),
  entry('confirmed', '1.0011930 name'),
  entry('retired', '1.001193'),
  entry('published', 'version from 2027-01-01'),
]
const asked = (about: RecordAbout) => record.filter((one) => isAbout(one, about)).map(({ action }) => action)

test('the record is asked for all, for what was taken in or published, and for one procedure alone', () => {
  expect(asked({ kind: 'all' })).toHaveLength(record.length)
  expect(asked({ kind: 'imports' })).toEqual(['imported', 'imported'])
  expect(asked({ kind: 'publishing' })).toEqual(['retired', 'published'])
  expect(asked({ kind: 'procedure', code: '1.001193' })).toEqual(['changed', 'retired'])
})
