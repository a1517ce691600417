import { z } from 'zod'
import { holdingSchema } from '../holding/holding.ts'
import { languageSchema } from '../language.ts'
import { nothing } from './common-shapes.ts'
import { method } from './method.ts'
import { bytesSchema, daySchema, deviceStatusSchema, instantSchema } from './values.ts'

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
    /** Part of the name of the camera to use; null: the browser chooses. */
    cameraName: z.string().nullable(),
    /** Whether a sheet under the camera is taken by itself, and how long it has to lie still before. */
    autoRelease: z.strictObject({ offered: z.boolean(), steadyMs: z.int() }),
    /** Whether papers may come from a phone; see `document.openPhone`. */
    phoneOffered: z.boolean(),
    /** What tells a card reader that types from a person who types, and where beside the screen it stands. */
    cardReader: z.strictObject({
      maxGapMs: z.int(),
      minLength: z.int(),
      place: z.enum(['left', 'right', 'below']).nullable(),
    }),
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

/** The machine itself: what it is, what it holds, its screen and its voice. */
export const kioskMethods = {
  'kiosk.describe': describeKiosk,
  /** What this machine holds right now, for whoever asks. Counts and days, and nothing of anybody. */
  'kiosk.holdings': method({
    input: nothing,
    output: z.strictObject({ asOf: instantSchema, holdings: z.array(holdingSchema) }),
  }),
  /**
   * The journey is on its way back to its first screen. The shell drops the page that served the last visitor and all
   * it held in memory: Electron by a new window on a new session, the browser shell by loading the page anew.
   */
  'screen.renew': method({ input: nothing, output: nothing }),
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
} as const
