import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createWire, maxWireDepth, maxWireLength } from './wire.ts'

const wire = createWire({
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
  decode: (text) => (/^[A-Za-z0-9+/]*={0,2}$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null),
})

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.uint8Array({ maxLength: 200 }),
)
const key = fc.string({ maxLength: 12 }).filter((name) => name !== '__proto__' && name !== '$bytes')
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any

describe('wire', () => {
  test('hands back what was sent', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(wire.decode(wire.encode({ sent }))).toEqual({ ok: true, value: { sent } })
      }),
    )
  })

  test('carries a Node buffer as plain bytes', () => {
    const decoded = wire.decode(wire.encode({ png: Buffer.from([1, 2, 255]) }))
    expect(decoded).toEqual({ ok: true, value: { png: new Uint8Array([1, 2, 255]) } })
  })

  test.each([
    ['notJson', '{"a":'],
    ['notJson', ''],
    ['forbiddenKey', '{"a":[{"__proto__":{"admin":true}}]}'],
    ['badBytes', '{"$bytes":"%%%"}'],
    ['badBytes', '{"$bytes":12}'],
    ['badBytes', '{"$bytes":"AAAA","more":1}'],
    ['tooDeep', `${'['.repeat(maxWireDepth + 1)}${']'.repeat(maxWireDepth + 1)}`],
    ['tooDeep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['tooLarge', ' '.repeat(maxWireLength + 1)],
  ])('refuses %s', (fault, text) => {
    expect(wire.decode(text)).toEqual({ ok: false, failure: fault })
  })
})
