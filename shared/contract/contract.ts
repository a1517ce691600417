import { z } from 'zod'
import { dossierDraftSchema } from '../dossier/draft.ts'
import { savedDraftSchema } from '../dossier/saved-draft.ts'
import { dossierStateSchema } from '../dossier/state.ts'
import { holdingSchema } from '../holding/holding.ts'
import { languageSchema } from '../language.ts'
import { searchAnswerSchema } from '../procedure/found-procedure.ts'
import { catalogueOverviewSchema, procedureSchema } from '../procedure/procedure.ts'
import { method } from './method.ts'
import {
  appointmentSchema,
  bytesSchema,
  cornersSchema,
  daySchema,
  deviceStatusSchema,
  faultSchema,
  instantSchema,
  officerSchema,
  pageFailureSchema,
  pageSourceSchema,
  reportSchema,
  storedPageSchema,
  visitIdSchema,
  worldSchema,
} from './values.ts'

const nothing = z.strictObject({})
const ofVisit = z.strictObject({ visitId: visitIdSchema })
const staffToken = z.string().max(64)
const codeFailures = [
  /** The check character says that something was mistyped. */
  z.strictObject({ kind: z.literal('mistyped') }),
  z.strictObject({ kind: z.literal('unknownCode') }),
  /** Too many wrong codes in a row; `seconds` until the next try. */
  z.strictObject({ kind: z.literal('tooManyTries'), seconds: z.int() }),
] as const
const printFailures = [
  z.strictObject({ kind: z.literal('printerNotReady'), state: deviceStatusSchema.shape.state }),
  /** The bytes left this program and nobody answered: it may lie in the tray. */
  z.strictObject({ kind: z.literal('notKnown') }),
] as const
const outcome = z.strictObject({
  /** As people see it, in groups; here and everywhere else in the contract. */
  trackingCode: z.string(),
  receivedAt: instantSchema,
  appointment: appointmentSchema,
  officialCode: z.string().nullable(),
})

const describeKiosk = method({
  input: nothing,
  output: z.strictObject({
    version: z.string(),
    mode: z.enum(['demo', 'production']),
    /** Language of the attract screen, and after every visit. */
    defaultLanguage: languageSchema,
    /** Devices are simulated and the development panel may play them. Never true in production. */
    simulated: z.boolean(),
    outOfService: z.string().nullable(),
    centreName: z.string(),
    officeAddress: z.string(),
    contactPhone: z.string(),
    trainingOffered: z.boolean(),
    /** As they were last heard to be; `device.changed` tells of every change. */
    devices: z.array(deviceStatusSchema),
    /** The same of training, which has simulators whatever is connected; empty where training is not offered. */
    trainingDevices: z.array(deviceStatusSchema),
    /** Which camera the page opens; `auto` is this machine's, and without one a simulated. Never so in production. */
    camera: z.enum(['auto', 'device', 'simulated']),
    /** What tells a card reader that types from a person who types. */
    cardReader: z.strictObject({ maxGapMs: z.int(), minLength: z.int() }),
    panel: z.strictObject({ widthMm: z.number(), heightMm: z.number() }),
    /** How the keys write Vietnamese. */
    typing: z.strictObject({ method: z.enum(['telex', 'vni']), tonePlace: z.enum(['old', 'new']) }),
    idle: z.strictObject({ askAfterSeconds: z.number(), countdownSeconds: z.number() }),
    /** Today in the office's time zone, so that screens need no clock of their own. */
    today: daySchema,
    /** How many days delivered documents stay on this machine; 0 means that they leave at once. */
    retentionDays: z.int(),
  }),
})

/** Prints one paper of what this visit has handed in. */
const printOfVisit = {
  input: z.strictObject({ visitId: visitIdSchema, requestId: z.string().min(8).max(64) }),
  output: z.strictObject({ outcome: z.enum(['printed', 'handedOver']) }),
  failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('nothingSubmitted') }), ...printFailures]),
} as const

/**
 * The one surface between renderer and main. Both ends are derived from it; nothing else crosses.
 *
 * Whatever belongs to a person is bound to a visit: `visit.open` starts it, `visit.end` forgets all of it.
 */
export const contract = {
  'kiosk.describe': describeKiosk,
  /** What this machine holds right now, for whoever asks. Counts and days, and nothing of anybody. */
  'kiosk.holdings': method({
    input: nothing,
    output: z.strictObject({ asOf: instantSchema, holdings: z.array(holdingSchema) }),
  }),

  'visit.open': method({ input: z.strictObject({ world: worldSchema }), output: ofVisit }),
  'visit.end': method({
    input: z.strictObject({
      visitId: visitIdSchema,
      reason: z.enum(['finished', 'startedOver', 'idle', 'officer', 'failed']),
    }),
    output: nothing,
  }),

  /**
   * Remembers how far the visit has come, in main's memory until the visit ends. Main never reads the snapshot.
   * `idleForMs`: since anybody last touched the screen.
   */
  'visit.keep': method({
    input: z.strictObject({ visitId: visitIdSchema, snapshot: bytesSchema, idleForMs: z.int().min(0) }),
    output: nothing,
  }),
  /**
   * What a page that has just been loaded goes on with: the visit that the page before it died in.
   *
   * Nobody gets more time by it: once the idle limits are over, the visit is ended and there is nothing to go on with.
   */
  'visit.resume': method({
    input: nothing,
    output: z.strictObject({
      snapshot: bytesSchema,
      idleForMs: z.int(),
      /** What was received of it, also when the answer never reached the page. */
      outcome: outcome.nullable(),
    }),
    failure: z.strictObject({ kind: z.literal('nothingToResume') }),
  }),

  /**
   * The journey is on its way back to its first screen. The shell drops the page that served the last visitor and all
   * it held in memory: Electron by a new window on a new session, the browser shell by loading the page anew.
   */
  'screen.renew': method({ input: nothing, output: nothing }),

  'catalogue.overview': method({ input: nothing, output: catalogueOverviewSchema }),
  'catalogue.search': method({
    input: z.strictObject({ query: z.string().max(300) }),
    output: searchAnswerSchema,
  }),
  'catalogue.procedure': method({
    input: z.strictObject({ code: z.string().max(40) }),
    output: procedureSchema,
    failure: z.strictObject({ kind: z.literal('unknownProcedure') }),
  }),

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
  /** Cuts a page out of its picture anew; `quarterTurns` clockwise come on top of those that bring its text upright. */
  'document.adjustPage': method({
    input: z.strictObject({
      visitId: visitIdSchema,
      pageId: z.string(),
      corners: cornersSchema.nullable(),
      quarterTurns: z.int().min(0).max(3),
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
    output: storedPageSchema,
    failure: z.union([pageFailureSchema, z.strictObject({ kind: z.literal('scannerNotReady') })]),
  }),
  'document.listMedia': method({
    input: ofVisit,
    output: z.strictObject({
      files: z.array(z.strictObject({ fileId: z.string(), name: z.string(), preview: bytesSchema.nullable() })),
    }),
  }),
  'document.pickFromMedia': method({
    input: z.strictObject({ visitId: visitIdSchema, partId: z.string().max(60), fileId: z.string() }),
    output: storedPageSchema,
    failure: z.union([pageFailureSchema, z.strictObject({ kind: z.literal('mediaGone') })]),
  }),

  'dossier.submit': method({
    input: z.strictObject({
      visitId: visitIdSchema,
      idempotencyKey: z.string().min(16).max(64),
      staffToken: staffToken.nullable(),
      draft: dossierDraftSchema,
    }),
    output: outcome,
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('invalid'), faults: z.array(faultSchema).min(1) }),
      z.strictObject({ kind: z.literal('unknownProcedure') }),
      z.strictObject({ kind: z.literal('diskFull') }),
    ]),
  }),
  'dossier.lookUp': method({
    input: z.strictObject({ trackingCode: z.string().max(80), world: worldSchema }),
    output: z.strictObject({
      trackingCode: z.string(),
      officialCode: z.string().nullable(),
      state: dossierStateSchema,
    }),
    failure: z.discriminatedUnion('kind', [
      ...codeFailures,
      /** No dossier: the code of a draft that was saved here, see `draft.open`. */
      z.strictObject({ kind: z.literal('savedDraft'), keptUntil: daySchema }),
    ]),
  }),

  /**
   * Saves what the visit has so far, pages included, to go on with another day. Saved again in the same visit, or after
   * it was opened, it keeps its code. The code is told here and kept nowhere: without it nobody opens the draft.
   */
  'draft.save': method({
    input: z.strictObject({ visitId: visitIdSchema, draft: savedDraftSchema }),
    output: z.strictObject({ code: z.string(), keptUntil: daySchema }),
    failure: z.strictObject({ kind: z.literal('diskFull') }),
  }),
  /** Prints the slip with the code, exactly once per `requestId` in this visit. */
  'draft.print': method({
    input: z.strictObject({ visitId: visitIdSchema, requestId: z.string().min(8).max(64) }),
    output: z.strictObject({ outcome: z.enum(['printed', 'handedOver']) }),
    failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('nothingSaved') }), ...printFailures]),
  }),
  /** Opens a draft in a visit of its own. Both look-ups share one limit of guesses. */
  'draft.open': method({
    input: z.strictObject({ code: z.string().max(80) }),
    output: z.strictObject({ visitId: visitIdSchema, world: worldSchema, draft: savedDraftSchema }),
    failure: z.discriminatedUnion('kind', [
      ...codeFailures,
      z.strictObject({ kind: z.literal('diskFull') }),
      /** It is there, but damaged, or saved by another version of the program. */
      z.strictObject({ kind: z.literal('unreadable') }),
    ]),
  }),
  'draft.remove': method({
    input: z.strictObject({ code: z.string().max(80) }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [...codeFailures, z.strictObject({ kind: z.literal('diskFull') })]),
  }),

  'receipt.show': method({
    input: ofVisit,
    output: z.strictObject({ png: bytesSchema, width: z.int(), height: z.int() }),
    failure: z.strictObject({ kind: z.literal('nothingSubmitted') }),
  }),
  /** Prints the receipt of this visit exactly once per `requestId`, however often it is called. */
  'receipt.print': method(printOfVisit),
  /** The same for the official form (tờ khai), filled in, for a signature by hand. */
  'form.print': method(printOfVisit),

  'help.call': method({
    input: z.strictObject({ step: z.string().max(60) }),
    output: z.strictObject({ number: z.int() }),
  }),
  'feedback.give': method({
    input: z.strictObject({ visitId: visitIdSchema, ease: z.enum(['easy', 'middling', 'hard']) }),
    output: nothing,
  }),

  /** A sentence as a WAV file, spoken by the machine; nothing of it is kept. */
  'voice.say': method({
    input: z.strictObject({
      text: z.string().min(1).max(600),
      language: languageSchema,
      pace: z.enum(['usual', 'slow']),
    }),
    output: z.strictObject({ wav: bytesSchema }),
    failure: z.strictObject({ kind: z.literal('noVoice') }),
  }),

  'staff.signIn': method({
    input: z.strictObject({ pin: z.string().max(12) }),
    output: z.strictObject({ staffToken, officer: officerSchema }),
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('wrongPin'), triesLeft: z.int() }),
      z.strictObject({ kind: z.literal('locked'), seconds: z.int() }),
      z.strictObject({ kind: z.literal('noAccounts') }),
    ]),
  }),
  'staff.signOut': method({ input: z.strictObject({ staffToken }), output: nothing }),
  'staff.report': method({
    input: z.strictObject({ staffToken, from: daySchema, to: daySchema }),
    output: reportSchema,
  }),

  /** What went wrong in the real world and waits for an officer. Nothing in it names a person. */
  'staff.matters': method({
    input: z.strictObject({ staffToken }),
    output: z.strictObject({
      deliveries: z.array(
        z.strictObject({
          trackingCode: z.string(),
          receivedAt: instantSchema,
          state: z.enum(['refused', 'waiting']),
          /** The kind of the last failure, see `DeliveryFailure` in main. */
          reason: z.string().nullable(),
        }),
      ),
      prints: z.array(
        z.strictObject({
          requestId: z.string(),
          trackingCode: z.string(),
          state: z.enum(['waiting', 'notKnown']),
          at: instantSchema,
        }),
      ),
      calls: z.array(z.strictObject({ callId: z.int(), number: z.int(), at: instantSchema })),
    }),
  }),
  /** Sends a refused dossier once more, after its cause was mended. Null: the Centre has not answered yet. */
  'staff.sendAgain': method({
    input: z.strictObject({ staffToken, trackingCode: z.string().max(80) }),
    output: z.strictObject({ officialCode: z.string().nullable() }),
    failure: z.strictObject({ kind: z.literal('notRefused') }),
  }),
  /** An officer has answered a call, or found the paper. */
  'staff.seeTo': method({
    input: z.strictObject({
      staffToken,
      matter: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('call'), callId: z.int() }),
        z.strictObject({ kind: z.literal('print'), requestId: z.string().max(64) }),
      ]),
    }),
    output: nothing,
  }),
  /** Prints a marked copy of any receipt, without the person: that part is sealed. Once per `requestId`. */
  'staff.reprint': method({
    input: z.strictObject({
      staffToken,
      trackingCode: z.string().max(80),
      requestId: z.string().min(8).max(64),
    }),
    output: z.strictObject({ outcome: z.enum(['printed', 'handedOver']) }),
    failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('unknownCode') }), ...printFailures]),
  }),

  /** Fictional cards and papers for the development panel; `notAllowed` in production. */
  'simulation.samples': method({
    input: nothing,
    output: z.strictObject({
      samples: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.enum(['card', 'paper']),
          name: z.string(),
          qrText: z.string().nullable(),
          picture: bytesSchema,
        }),
      ),
    }),
  }),
  'simulation.set': method({
    input: z.discriminatedUnion('device', [
      z.strictObject({
        device: z.literal('printer'),
        state: z.enum(['ready', 'paperOut', 'paperLow', 'coverOpen', 'offline', 'jammed']),
      }),
      z.strictObject({
        device: z.literal('scanner'),
        state: z.enum(['ready', 'absent', 'jammed']),
        sampleId: z.string().nullable(),
      }),
      z.strictObject({ device: z.literal('media'), state: z.enum(['ready', 'absent']) }),
      z.strictObject({ device: z.literal('centre'), state: z.enum(['ready', 'offline']) }),
      z.strictObject({ device: z.literal('disk'), state: z.enum(['ready', 'full']) }),
    ]),
    output: nothing,
  }),
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export const methodNames = Object.keys(contract) as readonly MethodName[]

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
