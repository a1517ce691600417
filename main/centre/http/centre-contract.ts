import { z } from 'zod'
import { dossierStateSchema } from '../../../shared/dossier/state.ts'

/** Longest piece of an item that one request carries: at 70 kbit/s it still arrives within the time of a request. */
export const chunkBytes = 512 * 1024

/** Longest manifest: four thousand pages with their digests. */
export const maxManifestBytes = 1024 * 1024

const idSchema = z.string().regex(/^[0-9a-f]{32}$/)
const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'BLAKE2b-256, hexadecimal.' })
const bytesSchema = z
  .int()
  .min(1)
  .max(64 * 1024 * 1024)
const wordSchema = z.string().min(1).max(120)
const base64Schema = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

/** What a delivery consists of, before any of its bytes: the dossier's clear head and a digest of everything sealed. */
export const manifestSchema = z.strictObject({
  head: z.strictObject({
    dossierId: idSchema,
    trackingCode: wordSchema,
    procedureCode: wordSchema,
    departmentId: wordSchema,
    formId: wordSchema,
    formVersion: z.int().min(0),
    catalogueVersion: wordSchema,
    receivedAt: z.iso.datetime({ offset: true }),
  }),
  sealedKey: base64Schema.meta({
    description: 'The content key, sealed to the Centre (libsodium sealed box), base64.',
  }),
  body: z.strictObject({ digest: digestSchema, bytes: bytesSchema }).meta({ description: 'Item 0: the sealed body.' }),
  documents: z
    .array(z.strictObject({ fileId: idSchema, digest: digestSchema, bytes: bytesSchema }))
    .max(4000)
    .meta({ description: 'Items 1, 2, …: the sealed pages.' }),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Names what it is for: an answer that belongs to another request must acknowledge nothing. */
const acknowledgementSchema = z.strictObject({
  dossierId: idSchema,
  officialCode: wordSchema,
  acceptedAt: wordSchema.meta({ description: 'Office time with offset.' }),
})

const keySchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ description: 'X25519 public key that dossiers are sealed to, base64url.' })

const begunSchema = z.strictObject({
  deliveryId: digestSchema,
  centreKey: keySchema,
  bytesThere: z.array(z.int().min(0)).meta({ description: 'Of every item, how many bytes the Centre already holds.' }),
  acknowledgement: acknowledgementSchema.nullable().meta({ description: 'Not null: it was accepted before.' }),
})

const whereaboutsSchema = z.strictObject({ officialCode: wordSchema, state: dossierStateSchema })

/**
 * Why a request was refused, by HTTP status. The kinds of `DeliveryFailure` that a Centre can find are among them.
 *
 * 401 says that nobody was let in; `clockSkew` comes only after a valid signature and tells the Centre's time. 409 is
 * mended by going on from what the Centre tells, or by a person for `differentBody`. 422 and 413 are never mended by a
 * repeat.
 */
export const refusalStatus = {
  unreadable: 400,
  unsigned: 401,
  notEnrolled: 401,
  badSignature: 401,
  clockSkew: 401,
  replayed: 401,
  differentDigest: 401,
  unknownPath: 404,
  notBegun: 409,
  otherOffset: 409,
  incomplete: 409,
  brokenUpload: 409,
  differentBody: 409,
  tooLarge: 413,
  brokenSeal: 422,
  unreadableBody: 422,
  brokenDocument: 422,
  unknownDepartment: 422,
  busy: 429,
  bug: 500,
  diskBroken: 503,
  diskFull: 507,
} as const
export type RefusalKind = keyof typeof refusalStatus

export const refusalSchema = z.strictObject({
  failure: z.strictObject({
    kind: z.enum(Object.keys(refusalStatus) as [RefusalKind, ...RefusalKind[]]),
    serverTime: z.iso.datetime().optional().meta({ description: 'With `clockSkew`: the clock to sign by.' }),
    bytesThere: z.int().min(0).optional().meta({ description: 'With `otherOffset`: where to go on.' }),
  }),
})
export type Refusal = z.infer<typeof refusalSchema>['failure']

/** One operation of the Centre, as both ends and the OpenAPI document derive from it. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Names in braces are parameters. */
  readonly path: string
  readonly summary: string
  /** Whether only an enrolled kiosk is answered. */
  readonly signed: boolean
  readonly parameters: z.ZodObject
  /** JSON of this shape, raw bytes, or nothing. */
  readonly input: z.ZodType | 'bytes' | 'nothing'
  readonly maxBytes: number
  readonly output: z.ZodType
  /** Beside those that any request can meet. */
  readonly refusals: readonly RefusalKind[]
}

const noParameters = z.strictObject({})
const intakeRefusals = ['diskFull', 'diskBroken'] as const

export const operations = {
  health: {
    method: 'GET',
    path: '/v1/health',
    summary: 'Whether the Centre is open, and its clock.',
    signed: false,
    parameters: noParameters,
    input: 'nothing',
    maxBytes: 0,
    output: z.strictObject({ status: z.literal('open'), time: z.iso.datetime() }),
    refusals: [],
  },
  key: {
    method: 'GET',
    path: '/v1/key',
    summary: 'The key that dossiers are sealed to. A kiosk pins it when it is enrolled and trusts no other.',
    signed: false,
    parameters: noParameters,
    input: 'nothing',
    maxBytes: 0,
    output: z.strictObject({ publicKey: keySchema }),
    refusals: [],
  },
  begin: {
    method: 'POST',
    path: '/v1/deliveries',
    summary: 'Begins a delivery or takes up one that broke off: tells which bytes are there.',
    signed: true,
    parameters: noParameters,
    input: manifestSchema,
    maxBytes: maxManifestBytes,
    output: begunSchema,
    refusals: ['differentBody', 'unknownDepartment', ...intakeRefusals],
  },
  send: {
    method: 'PUT',
    path: '/v1/deliveries/{deliveryId}/items/{item}/{offset}',
    summary: 'Carries a piece of an item, from the byte where the Centre stands.',
    signed: true,
    parameters: z.strictObject({
      deliveryId: digestSchema,
      item: z.coerce.number().int().min(0).max(4000),
      offset: z.coerce.number().int().min(0),
    }),
    input: 'bytes',
    maxBytes: chunkBytes,
    output: z.strictObject({ bytesThere: z.int().min(0) }),
    refusals: ['notBegun', 'otherOffset', 'brokenUpload', ...intakeRefusals],
  },
  finish: {
    method: 'POST',
    path: '/v1/deliveries/{deliveryId}/finish',
    summary: 'Enters the dossier, fields and documents as one. Repeated, it gets the same answer.',
    signed: true,
    parameters: z.strictObject({ deliveryId: digestSchema }),
    input: 'nothing',
    maxBytes: 0,
    output: acknowledgementSchema,
    refusals: [
      'notBegun',
      'incomplete',
      'differentBody',
      'brokenSeal',
      'unreadableBody',
      'brokenDocument',
      'unknownDepartment',
      ...intakeRefusals,
    ],
  },
  whereabouts: {
    method: 'POST',
    path: '/v1/whereabouts',
    summary: 'What anyone may know who holds a tracking code. The code is in the body: addresses are written to logs.',
    signed: true,
    parameters: noParameters,
    input: z.strictObject({ trackingCode: wordSchema }),
    maxBytes: 1024,
    output: z.strictObject({ trackingCode: wordSchema, found: whereaboutsSchema.nullable() }),
    refusals: [],
  },
} as const satisfies Record<string, Operation>

export type Operations = typeof operations
export type OperationName = keyof Operations
export type OperationInput<Name extends OperationName> = Operations[Name]['input'] extends z.ZodType
  ? z.infer<Operations[Name]['input']>
  : Operations[Name]['input'] extends 'bytes'
    ? Uint8Array
    : undefined
export type OperationOutput<Name extends OperationName> = z.infer<Operations[Name]['output']>
export type OperationParameters<Name extends OperationName> = z.infer<Operations[Name]['parameters']>
