import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Contract, MethodName } from '../shared/contract/contract.ts'
import type { KioskEvent } from '../shared/contract/events.ts'
import type { MethodInput, MethodResult } from '../shared/contract/method.ts'
import type { World } from '../shared/contract/values.ts'
import type { DossierDraft } from '../shared/dossier/draft.ts'
import { loadConfig } from './config/load-config.ts'
import { createSimulatedEffects, type SimulatedEffects } from './effects-simulated.ts'
import type { StartWorker } from './imaging/bounded-worker.ts'
import { createKiosk } from './kiosk.ts'

export const resourcesFolder = fileURLToPath(new URL('./resources', import.meta.url))

/** Words that stand for a person in tests: wherever they turn up unsealed, somebody's data has leaked. */
export const markers = {
  fullName: 'NGUYỄN VĂN DẤUVẾT',
  address: 'Thôn Dấu Vết Kín, Ba Tơ, Quảng Ngãi',
  childName: 'Trần Thị Dấu Ấn',
  idNumber: '051090987654',
  phone: '0905987654',
} as const

/** A kiosk for tests, with its world at hand. */
export interface TestKiosk {
  readonly dataFolder: string
  readonly effects: SimulatedEffects
  readonly events: readonly KioskEvent[]
  call<Name extends MethodName>(name: Name, input: MethodInput<Contract[Name]>): Promise<MethodResult<Contract[Name]>>
  /** The value of a call that must succeed. */
  get<Name extends MethodName>(name: Name, input: MethodInput<Contract[Name]>): Promise<ValueOf<Name>>
  close(): Promise<void>
}
type ValueOf<Name extends MethodName> = Extract<MethodResult<Contract[Name]>, { ok: true }>['value']

export interface TestKiosks {
  open(options?: {
    readonly dataFolder?: string
    readonly environment?: Readonly<Record<string, string>>
    /** Other resources than those that ship. */
    readonly resources?: string
    /** Works on pages; left out, they are worked on in the test's own process. */
    readonly startImaging?: StartWorker
  }): Promise<TestKiosk>
  closeAll(): Promise<void>
}

/** Opens kiosks in temporary folders and takes both away at the end. */
export function createTestKiosks(): TestKiosks {
  const closing: (() => Promise<unknown>)[] = []
  let seed = 1
  return {
    async open({ dataFolder: given, environment = {}, resources = resourcesFolder, startImaging } = {}) {
      const dataFolder = given ?? (await mkdtemp(join(tmpdir(), 'motcua-')))
      if (given === undefined) {
        closing.push(() => rm(dataFolder, { recursive: true, force: true }))
      }
      seed += 1
      const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed })
      const config = loadConfig({ dataFolder, environment })
      if (!config.ok) {
        throw new Error(JSON.stringify(config.failure))
      }
      const kiosk = await createKiosk({
        config: config.value,
        effects,
        resourcesFolder: resources,
        dataFolder,
        ...(startImaging === undefined ? {} : { startImaging }),
      })
      if (!kiosk.ok) {
        throw new Error(kiosk.failure.kind)
      }
      const events: KioskEvent[] = []
      kiosk.value.subscribe((event) => events.push(event))
      let open = true
      const close = async (): Promise<void> => {
        if (open) {
          open = false
          await kiosk.value.close()
        }
      }
      closing.push(close)
      const call: TestKiosk['call'] = async (name, input) => (await kiosk.value.call(name, input)) as never
      return {
        dataFolder,
        effects,
        events,
        call,
        async get(name, input) {
          const result = await call(name, input)
          if (!result.ok) {
            throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
          }
          return result.value as never
        },
        close,
      }
    },
    async closeAll() {
      for (const close of closing.splice(0).toReversed()) {
        await close()
      }
    },
  }
}

/** The settings that production can't do without. */
export const productionEnvironment = {
  MOTCUA_MODE: 'production',
  MOTCUA_OFFICE_ADDRESS: '54 Hùng Vương, Quảng Ngãi',
  MOTCUA_CONTACT_PHONE: '0255 111 1111',
  MOTCUA_CENTRE_KEY: JSON.stringify({
    wrapping: 'passphrase',
    passphraseFile: fileURLToPath(new URL('./centre/passphrase-fixture.txt', import.meta.url)),
  }),
} as const

/** The resources that ship, with one procedure that a person is supposed to have reviewed. */
export async function resourcesWithReviewed(code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-resources-'))
  await cp(resourcesFolder, folder, { recursive: true })
  const file = join(folder, 'catalogue', 'procedures.json')
  const procedures = JSON.parse(await readFile(file, 'utf8')) as { code: string }[]
  const changed = procedures.map((each) => (each.code === code ? { ...each, reviewed: true } : each))
  await writeFile(file, JSON.stringify(changed))
  return folder
}

/** A visit with one photographed page, and the draft that hands it in. */
export async function visitWithPage(
  kiosk: TestKiosk,
  world: World = 'real',
): Promise<{ readonly visitId: string; readonly pageId: string; readonly draft: DossierDraft }> {
  const { visitId } = await kiosk.get('visit.open', { world })
  const { pageId } = await kiosk.get('document.addPage', {
    visitId,
    partId: 'birth-notice',
    source: 'camera',
    bytes: await smallPicture(),
  })
  return { visitId, pageId, draft: sampleDraft([pageId]) }
}

/** A whole and valid draft of a birth registration. All of it is fictional. */
export function sampleDraft(pageIds: readonly string[]): DossierDraft {
  const home = { commune: 'elsewhere', detail: markers.address }
  return {
    procedureCode: '1.001193',
    catalogueVersion: 'as shown',
    language: 'vi',
    consent: { textVersion: 1, optional: { notify: true, survey: false } },
    applicant: {
      fullName: markers.fullName,
      idNumber: markers.idNumber,
      birthDate: '1990-01-01',
      sex: 'female',
      address: markers.address,
      phone: markers.phone,
      source: 'cardQr',
    },
    answers: {
      relation: 'mother',
      childName: markers.childName,
      birthDate: '2026-11-01',
      childSex: 'female',
      birthPlaceKind: 'home',
      birthPlace: home,
      homeTown: home,
      childEthnicity: 'hre',
      childNationality: 'vietnamese',
      motherEthnicity: 'hre',
      fatherKnown: false,
      copies: 1,
      phone: markers.phone,
    },
    parts: [{ partId: 'birth-notice', have: pageIds.length > 0, pageIds: [...pageIds] }],
    delivery: { kind: 'office' },
    signature: {
      kind: 'drawn',
      strokes: [
        [
          [0.1, 0.5],
          [0.4, 0.3],
          [0.8, 0.6],
        ],
      ],
    },
  }
}

let drawn: Promise<Uint8Array<ArrayBuffer>> | null = null
let shrunk: Promise<Uint8Array<ArrayBuffer>> | null = null

/** A photograph of a page with lines of print, as JPEG. */
export async function samplePicture(): Promise<Uint8Array<ArrayBuffer>> {
  // Drawn once: setting the print takes longer than most tests.
  drawn ??= drawPage()
  return (await drawn).slice()
}

/** The same as a thumbnail: for tests that need some page, which is worked on in a quarter of the time. */
export async function smallPicture(): Promise<Uint8Array<ArrayBuffer>> {
  shrunk ??= samplePicture().then(async (page) => new Uint8Array(await sharp(page).resize(372).jpeg().toBuffer()))
  return (await shrunk).slice()
}

async function drawPage(): Promise<Uint8Array<ArrayBuffer>> {
  const lines = Array.from({ length: 40 }, (_, row) => {
    const words = Array.from({ length: 9 }, (_, word) => (row * 37 + word * 17) % 997).join(' chứng sinh ')
    return `<text x="80" y="${100 + row * 40}" font-size="26">${words}</text>`
  })
  const page = `<rect width="100%" height="100%" fill="#f4f2ec"/>${lines.join('')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754">${page}</svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer())
}

/** Every file under a folder with its bytes, by path relative to it. */
export async function filesUnder(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length + 1), await readFile(path)] as const
      }),
  )
  return new Map(files)
}
