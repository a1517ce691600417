import { z } from 'zod'
import {
  cutoffSchema,
  defaultCutoff,
  defaultOfficeHours,
  officeHoursSchema,
} from '../../shared/calendar/office-hours.ts'
import { languageSchema } from '../../shared/language.ts'

/** What a fresh install shows as address and phone. A production kiosk must name its own. */
export const placeholderAddress = 'Tầng 1, trụ sở Trung tâm, tỉnh Quảng Ngãi'
export const placeholderPhone = '0255 000 0000'

const millimetres = z.number().min(50).max(3000)

const printerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('simulated') }),
  z.strictObject({
    kind: z.literal('escpos-tcp'),
    host: z.string().min(1),
    port: z.int().min(1).max(65_535).default(9100),
    widthDots: z.int().min(200).max(1200).default(576),
  }),
  z.strictObject({
    kind: z.literal('escpos-device'),
    path: z.string().min(1),
    widthDots: z.int().min(200).max(1200).default(576),
  }),
  z.strictObject({ kind: z.literal('cups'), queue: z.string().min(1) }),
])
export type PrinterConfig = z.infer<typeof printerSchema>

const scannerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('simulated'), feeder: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal('sane'),
    device: z.string().min(1),
    feeder: z.string().min(1).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('escl'),
    url: z.string().regex(/^http:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/),
    feeder: z.boolean().default(false),
  }),
])
export type ScannerConfig = z.infer<typeof scannerSchema>

const centreKeySchema = z.discriminatedUnion('wrapping', [
  z.strictObject({ wrapping: z.literal('none') }),
  z.strictObject({ wrapping: z.literal('passphrase'), passphraseFile: z.string().min(1) }),
  z.strictObject({ wrapping: z.literal('keyring') }),
])

/**
 * Every setting of a kiosk, with its default and what it means: the one source of the file, the environment and the
 * table in `docs/operators.md`. The data folder is none of them: the file lies in it.
 */
export const configSchema = z.strictObject({
  mode: z
    .enum(['demo', 'production'])
    .default('demo')
    .meta({ description: '`demo` shows unreviewed procedures and simulates devices; `production` does neither.' }),
  centreName: z
    .string()
    .min(1)
    .max(200)
    .default('Trung tâm Phục vụ hành chính công tỉnh Quảng Ngãi')
    .meta({ description: 'Name of the Centre on screens and papers.' }),
  agency: z
    .tuple([z.string().min(1).max(100), z.string().min(1).max(100)])
    .default(['ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'])
    .meta({ description: 'The two lines at the head of official papers: authority above, agency.' }),
  officeAddress: z
    .string()
    .min(1)
    .max(300)
    .default(placeholderAddress)
    .meta({ description: 'Where results are collected. Production needs the real one.' }),
  contactPhone: z
    .string()
    .min(1)
    .max(40)
    .default(placeholderPhone)
    .meta({ description: 'Whom people call with questions. Production needs the real one.' }),
  defaultLanguage: languageSchema
    .default('vi')
    .meta({ description: 'Language of the attract screen, and after every visit.' }),
  trainingOffered: z.boolean().default(true).meta({ description: 'Whether the attract screen offers training.' }),
  panel: z
    .strictObject({
      widthMm: millimetres.default(268).meta({ description: 'Width of the visible screen in millimetres.' }),
      heightMm: millimetres.default(476).meta({ description: 'Its height. The default is a 21.5″ panel, portrait.' }),
    })
    .prefault({}),
  typing: z
    .strictObject({
      method: z
        .enum(['telex', 'vni'])
        .default('telex')
        .meta({ description: 'How the keys write Vietnamese, on the glass and on a real keyboard.' }),
      tonePlace: z
        .enum(['old', 'new'])
        .default('old')
        .meta({ description: 'Where the tone stands: `old` writes hòa, thủy, `new` writes hoà, thuỷ.' }),
    })
    .prefault({}),
  idle: z
    .strictObject({
      askAfterSeconds: z
        .int()
        .min(60)
        .max(600)
        .default(90)
        .meta({ description: 'Seconds without a touch until the person is asked whether they are still there.' }),
      countdownSeconds: z
        .int()
        .min(20)
        .max(120)
        .default(30)
        .meta({ description: 'Seconds to answer before the visit ends (WCAG 2.2.1: at least 20).' }),
    })
    .prefault({}),
  officeHours: officeHoursSchema
    .default(defaultOfficeHours)
    .meta({ description: 'Spans in which the office is open on a working day.' }),
  cutoff: cutoffSchema
    .default(defaultCutoff)
    .meta({ description: 'What is received later counts from the next working day.' }),
  holidaysFile: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({ description: 'Your own table of holidays and make-up working days; `null` takes the shipped one.' }),
  retentionDays: z
    .int()
    .min(0)
    .max(365)
    .default(0)
    .meta({ description: 'Days that delivered documents stay on this machine, sealed; 0 removes them at once.' }),
  draftDays: z
    .int()
    .min(1)
    .max(90)
    .default(14)
    .meta({ description: 'Days that a draft which a visitor saved to go on with can be opened by its code.' }),
  imaging: z
    .strictObject({
      textLayer: z
        .boolean()
        .default(false)
        .meta({ description: 'Whether the text of [pages](imaging.md) is recognised, for officers to search.' }),
    })
    .prefault({}),
  centreKey: centreKeySchema.default({ wrapping: 'none' }).meta({
    description: 'How the key that opens every dossier is kept: see [The key](#the-key). Production needs it.',
  }),
  centre: z
    .strictObject({
      url: z
        .string()
        .regex(/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/)
        .refine((text) => URL.canParse(text))
        .nullable()
        .default(null)
        .meta({
          description: 'Address of the Centre that dossiers are delivered to; `null`: the one in this program.',
        }),
      publicKey: z
        .string()
        .regex(/^centre-[A-Za-z0-9_-]{43}$/)
        .nullable()
        .default(null)
        .meta({ description: 'What `motcua centre enrol` printed: dossiers are sealed to this key and to no other.' }),
      caFile: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .meta({ description: 'Certificates (PEM) that the Centre’s may come from; `null`: those of the system.' }),
    })
    .prefault({}),
  devices: z
    .strictObject({
      camera: z
        .enum(['auto', 'device', 'simulated'])
        .default('auto')
        .meta({ description: '`auto`: the real camera, and in demo mode without one, a simulated.' }),
      cameraName: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .meta({ description: 'Part of the name of the camera to use, where there are several, e.g. `DocCam`.' }),
      cameraLongSideMm: z
        .number()
        .min(100)
        .max(1000)
        .nullable()
        .default(null)
        .meta({ description: 'Millimetres of the tray that the longer side of its picture shows; `null`: not known.' }),
      autoRelease: z
        .strictObject({
          offered: z
            .boolean()
            .default(true)
            .meta({ description: 'Whether a sheet that lies still under the camera is photographed by itself.' }),
          steadyMs: z
            .int()
            .min(300)
            .max(5000)
            .default(1000)
            .meta({ description: 'How long it has to lie still and sharp before, in milliseconds.' }),
        })
        .prefault({}),
      printer: printerSchema
        .optional()
        .meta({ description: 'Receipt printer. Left out: `simulated` in demo mode, `none` in production.' }),
      scanner: scannerSchema
        .optional()
        .meta({ description: 'Document scanner. Left out: `simulated` in demo mode, `none` in production.' }),
      mediaFolders: z
        .array(z.string().min(1))
        .default([])
        .meta({ description: 'Folders under which USB sticks appear, e.g. `/media/kiosk`.' }),
      phone: z
        .strictObject({
          host: z
            .string()
            .regex(/^[A-Za-z0-9.-]+$/)
            .nullable()
            .default(null)
            .meta({ description: 'Where [phones](#papers-from-phones) reach this machine; `null`: not offered.' }),
          port: z.int().min(1024).max(65_535).default(8790).meta({ description: 'The port that they reach.' }),
          minutes: z.int().min(1).max(15).default(5).meta({ description: 'How long a code opens the page.' }),
        })
        .prefault({}),
      voiceProgram: z
        .string()
        .min(1)
        .default('espeak-ng')
        .meta({ description: 'Program that speaks where the browser has no voice and no recording exists.' }),
      cardReader: z
        .strictObject({
          maxGapMs: z
            .int()
            .min(10)
            .max(300)
            .default(50)
            .meta({ description: 'Longest pause between two keys of a card reader that types, in milliseconds.' }),
          minLength: z
            .int()
            .min(12)
            .max(200)
            .default(20)
            .meta({ description: 'Shorter bursts of keys are not taken for a card.' }),
          place: z.enum(['left', 'right', 'below']).nullable().default(null).meta({
            description:
              '`left`, `right` or `below`, seen from in front of the screen, which then shows it; `null`: none.',
          }),
        })
        .prefault({}),
    })
    .prefault({}),
})

type Read = z.output<typeof configSchema>

/** The settings in force: every device decided. */
export interface KioskConfig extends Omit<Read, 'devices'> {
  readonly devices: Omit<Read['devices'], 'printer' | 'scanner'> & {
    readonly printer: PrinterConfig
    readonly scanner: ScannerConfig
  }
}

/** Decides the devices that nobody set. A simulator is never chosen in production. */
export function settleDevices(config: Read): KioskConfig {
  const unset = config.mode === 'demo' ? ({ kind: 'simulated' } as const) : ({ kind: 'none' } as const)
  const { printer = unset, scanner = unset, camera: asked, ...devices } = config.devices
  const camera = config.mode === 'production' && asked === 'auto' ? 'device' : asked
  return { ...config, devices: { ...devices, camera, printer, scanner } }
}
