import { z } from 'zod'
import packageFile from '../../../package.json' with { type: 'json' }
import {
  type Operation,
  type OperationName,
  operations,
  type RefusalKind,
  refusalSchema,
  refusalStatus,
} from './centre-contract.ts'

/** What any request can meet, before its operation is asked. */
const alwaysPossible: readonly RefusalKind[] = ['unreadable', 'busy', 'bug']
const whenSigned: readonly RefusalKind[] = [
  'unsigned',
  'notEnrolled',
  'badSignature',
  'clockSkew',
  'replayed',
  'differentDigest',
  'diskBroken',
]

const signature = {
  type: 'apiKey',
  in: 'header',
  name: 'Signature',
  description:
    'HTTP Message Signatures (RFC 9421), ed25519, exactly: `Signature-Input: kiosk=("@method" "@path" "content-digest");created=SECONDS;nonce="32 hex digits";keyid="KIOSK ID";alg="ed25519"`, with `Content-Digest` (RFC 9530, sha-256) of the body, empty or not. The id is the first 32 hexadecimal digits of the SHA-256 of the key as it was enrolled. A signature holds for five minutes around the Centre’s clock and once.',
} as const

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, operation] of Object.entries(operations) as [OperationName, Operation][]) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(name, operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa: the Centre',
      version: packageFile.version,
      description:
        'How a kiosk delivers a dossier: begin, send every item in pieces, finish. Each step may be repeated, and a delivery that broke off goes on where the Centre stands. A dossier appears in the register with its finish and whole.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    components: { securitySchemes: { signature }, schemas: { Refusal: schemaOf(refusalSchema) } },
    paths,
  }
}

function describe(operationId: string, operation: Operation): object {
  const { summary, signed, parameters, input, maxBytes, output } = operation
  return {
    operationId,
    summary,
    security: signed ? [{ signature: [] }] : [],
    parameters: Object.entries(parameters.shape).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemaOf(schema as z.ZodType),
    })),
    ...(input === 'nothing' ? {} : { requestBody: bodyOf(input, maxBytes) }),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: schemaOf(output) } } },
      ...refusalsOf(operation),
    },
  }
}

function bodyOf(input: z.ZodType | 'bytes', maxBytes: number): object {
  const content =
    input === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: maxBytes } } }
      : { 'application/json': { schema: schemaOf(input) } }
  return { required: true, description: `At most ${maxBytes} bytes.`, content }
}

function refusalsOf({ signed, input, refusals }: Operation): Record<string, object> {
  const limits: readonly RefusalKind[] = input === 'nothing' ? [] : ['tooLarge']
  const kinds = new Set([...alwaysPossible, ...limits, ...(signed ? whenSigned : []), ...refusals])
  const statuses = [...new Set([...kinds].map((kind) => refusalStatus[kind]))].toSorted((a, b) => a - b)
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } }
  return Object.fromEntries(
    statuses.map((status) => {
      const names = [...kinds].filter((kind) => refusalStatus[kind] === status)
      return [String(status), { description: names.map((kind) => `\`${kind}\``).join(', '), content }]
    }),
  )
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
  return described
}
