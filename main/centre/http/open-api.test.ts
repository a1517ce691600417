import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { operations, refusalStatus } from './centre-contract.ts'
import { openApiDocument } from './open-api.ts'

const written = new URL('../../../docs/centre-api/openapi.json', import.meta.url)
const document = openApiDocument() as {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>
}

describe('the OpenAPI document', () => {
  test('in docs/ is the one that the contract makes; `npm run openapi` writes it anew', () => {
    expect(JSON.parse(readFileSync(written, 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)))
  })

  test('names every operation, and for each every status that it can answer with', () => {
    expect(document.openapi).toBe('3.1.0')
    for (const { method, path, refusals } of Object.values(operations)) {
      const responses = Object.keys(document.paths[path]?.[method.toLowerCase()]?.responses ?? {})
      expect(responses).toEqual(expect.arrayContaining(['200', ...refusals.map((kind) => String(refusalStatus[kind]))]))
    }
  })
})
