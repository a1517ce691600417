import { describe, expect, test } from 'vitest'
import { type ApplicantEntry, checkApplicant } from './check-applicant.ts'

const today = '2026-11-23'
const typed: ApplicantEntry = {
  fullName: 'Phạm Thị Mẫu',
  idNumber: '051304000002',
  birthDate: '2004-02-29',
  sex: 'female',
  address: 'Thôn Gò Re, xã Ba Tơ',
}

function faultsOf(change: Partial<ApplicantEntry>): readonly unknown[] {
  return checkApplicant({ ...typed, ...change }, today)
}

describe('an applicant', () => {
  test('without faults has none', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ phone: '0905 123 456', oldIdNumber: '212000001', issuedOn: '2022-05-20' })).toEqual([])
    expect(faultsOf({ fullName: "A K'TU".normalize('NFD'), birthDate: today })).toEqual([])
  })

  test('with nothing typed misses every field of its own place', () => {
    const empty = { fullName: ' ', idNumber: '', birthDate: '', sex: '', address: '' }
    expect(checkApplicant(empty, today)).toEqual(
      ['fullName', 'idNumber', 'birthDate', 'sex', 'address'].map((field) => ({
        path: `applicant.${field}`,
        kind: 'missing',
      })),
    )
  })

  test.each([
    [{ fullName: '12' }, 'fullName', 'notAName'],
    [{ fullName: 'A' }, 'fullName', 'notAName'],
    [{ fullName: 'Phạm <b>' }, 'fullName', 'notAName'],
    [{ fullName: 'a'.repeat(121) }, 'fullName', 'tooLong'],
    [{ idNumber: '05130400000' }, 'idNumber', 'badIdNumber'],
    [{ idNumber: '051304000002\n' }, 'idNumber', 'badIdNumber'],
    [{ idNumber: '٠٥١٣٠٤٠٠٠٠٠٢' }, 'idNumber', 'badIdNumber'],
    [{ oldIdNumber: '1' }, 'oldIdNumber', 'badIdNumber'],
    [{ birthDate: '2001-02-29' }, 'birthDate', 'dateDoesNotExist'],
    [{ birthDate: '2026-11-24' }, 'birthDate', 'dateInFuture'],
    [{ birthDate: '1899-12-31' }, 'birthDate', 'badDate'],
    [{ birthDate: '29/02/2004' }, 'birthDate', 'badDate'],
    [{ sex: 'Nữ' }, 'sex', 'unknownChoice'],
    [{ address: 'x'.repeat(301) }, 'address', 'tooLong'],
    [{ address: 'Thôn \u001b@' }, 'address', 'wrongType'],
    [{ issuedOn: '2027-01-01' }, 'issuedOn', 'dateInFuture'],
    [{ phone: '12' }, 'phone', 'badPhone'],
  ])('with %j has a fault at %s: %s', (change, field, kind) => {
    expect(faultsOf(change)).toMatchObject([{ path: `applicant.${field}`, kind }])
  })
})
