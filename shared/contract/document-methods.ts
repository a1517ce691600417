import { z } from 'zod'
import { nothing, ofVisit } from './common-shapes.ts'
import { method } from './method.ts'
import {
  bytesSchema,
  cornersSchema,
  pageFailureSchema,
  pageSourceSchema,
  pdfFailureSchema,
  storedPageSchema,
  visitIdSchema,
} from './values.ts'

/** Pages of the parts that a visit brings. */
export const documentMethods = {
  'document.addPage': method({
    input: z.strictObject({
      visitId: visitIdSchema,
      partId: z.string().max(60),
      source: pageSourceSchema,
      bytes: bytesSchema,
      /** Where the page lies in the picture; null: all of it; absent: look for it. */
      corners: cornersSchema.nullable().optional(),
    }),
    output: storedPageSchema,
    failure: pageFailureSchema,
  }),
  /** The picture that a page was cut out of, upright, and where: for corners to be dragged. */
  'document.original': method({
    input: z.strictObject({ visitId: visitIdSchema, pageId: z.string() }),
    output: z.strictObject({ picture: bytesSchema, corners: cornersSchema.nullable() }),
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('unknownPage') }),
      ...pageFailureSchema.options,
    ]),
  }),
  /**
   * Cuts a page out of its picture anew. `corners` null: all of the picture; absent: where it was. `turnBy`: quarter
   * turns clockwise from how it lies now. A page that could not be made anew is as it was.
   */
  'document.adjustPage': method({
    input: z.strictObject({
      visitId: visitIdSchema,
      pageId: z.string(),
      corners: cornersSchema.nullable().optional(),
      turnBy: z.int().min(0).max(3),
    }),
    output: storedPageSchema,
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('unknownPage') }),
      ...pageFailureSchema.options,
    ]),
  }),
  'document.removePage': method({
    input: z.strictObject({ visitId: visitIdSchema, pageId: z.string() }),
    output: nothing,
  }),
  'document.preview': method({
    input: z.strictObject({ visitId: visitIdSchema, pageId: z.string() }),
    output: z.strictObject({ preview: bytesSchema }),
    failure: z.strictObject({ kind: z.literal('unknownPage') }),
  }),
  'document.scan': method({
    input: z.strictObject({ visitId: visitIdSchema, partId: z.string().max(60) }),
    /** `isFed`: it came from a feeder, and asking again brings the next sheet. */
    output: storedPageSchema.extend({ isFed: z.boolean() }),
    failure: z.union([
      pageFailureSchema,
      z.strictObject({ kind: z.enum(['scannerNotReady', 'feederEmpty', 'feederJam']) }),
    ]),
  }),
  /** Opens a page for one phone, closed with the visit at the latest; what it sends is listed by `document.listMedia`. */
  'document.openPhone': method({
    input: ofVisit,
    output: z.strictObject({
      url: z.string(),
      /** The address as a QR code, row by row: `1` is dark. */
      code: z.array(z.string()),
      minutes: z.int(),
    }),
    failure: z.strictObject({ kind: z.literal('phoneNotOffered') }),
  }),
  'document.listMedia': method({
    input: ofVisit,
    output: z.strictObject({
      files: z.array(z.strictObject({ fileId: z.string(), name: z.string(), preview: bytesSchema.nullable() })),
    }),
  }),
  /**
   * Takes one page of a file on a memory stick: page by page, so that a long PDF shows how far it has come and can be
   * broken off. `pageIndex` is counted from 0; a picture is one page.
   */
  'document.pickFromMedia': method({
    input: z.strictObject({
      visitId: visitIdSchema,
      partId: z.string().max(60),
      fileId: z.string(),
      pageIndex: z.int().min(0).max(1000),
    }),
    output: z.strictObject({ page: storedPageSchema, pagesInFile: z.int().min(1) }),
    failure: z.union([pageFailureSchema, pdfFailureSchema, z.strictObject({ kind: z.literal('mediaGone') })]),
  }),
} as const
