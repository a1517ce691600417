import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formJsonSchema } from './form-json-schema.ts'

test('the published JSON Schema is that of the program', () => {
  const published = readFileSync(join(import.meta.dirname, '../../docs/forms/form.schema.json'), 'utf8')
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(formJsonSchema())))
})
