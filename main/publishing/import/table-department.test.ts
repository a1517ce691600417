import { afterEach, expect, test } from 'vitest'
import type { Facts } from '../../catalogue/resource-schemas.ts'
import { createTestOffices } from '../publishing-fixture.ts'
import { planImport } from './take-import.ts'
import { writeTable } from './write-table.ts'

const offices = createTestOffices()
afterEach(() => offices.closeAll())

const at = { kind: 'row', number: 2 } as const
/** Moved from one department to another, so that it has two. */
const code = '3.000333'

function planned(department: string): Pick<Facts, 'departmentVi' | 'departmentNowVi'> | 'same' {
  const { office } = offices.open()
  const rows = [{ at, value: { code, departmentVi: department } }]
  const plan = planImport(office, rows, { whole: false, isTable: true })
  expect(plan.problems).toEqual([])
  const [changed] = plan.changed
  if (changed === undefined) return 'same'
  const { departmentVi, departmentNowVi } = changed.facts
  return { departmentVi, departmentNowVi }
}

test.each(['Sở Tư pháp', 'Sở tư pháp', 'so tu phap', 'Công an tỉnh', 'công an tỉnh', 'cong an tinh'])(
  'the department of a procedure that was moved stays, by its name of today or before: %s',
  (department) => expect(planned(department)).toBe('same'),
)

test('another department is in charge itself', () => {
  const written = 'Sở Y tế'
  expect(planned('sở y tế')).toEqual({ departmentVi: written, departmentNowVi: written })
})

test('a table says who is in charge today', () => {
  const { office } = offices.open()
  const facts = office.working.find(code)?.facts
  if (facts === undefined) throw new Error('nothing there')
  expect([facts.departmentVi, facts.departmentNowVi]).toEqual(['Sở Tư pháp', 'Công an tỉnh'])
  expect(writeTable([facts])).toContain('"Công an tỉnh"')
  expect(writeTable([facts])).not.toContain('"Sở Tư pháp"')
})
