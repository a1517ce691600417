import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const departmentsSchema = z.array(z.object({ id: z.string(), name: z.object({ vi: z.string() }) }))

/** The Vietnamese names of the departments that ship with the catalogue; an id that left it stands for itself. */
export function departmentNames(resourcesFolder: string): (departmentId: string) => string {
  const text = readFileSync(join(resourcesFolder, 'catalogue', 'departments.json'), 'utf8')
  const names = new Map(departmentsSchema.parse(JSON.parse(text)).map(({ id, name }) => [id, name.vi]))
  return (departmentId) => names.get(departmentId) ?? departmentId
}
