import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { textOperators } from './text-operators.ts'

/** What is used of Tesseract's own interface, as its build for WebAssembly offers it. */
interface TesseractCore {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void }
  readonly TessBaseAPI: new () => {
    /** @returns 0 when the language was found */
    Init(folder: string, language: string, engine: number): number
    /** Reads the file `/input`; @returns 0 when it is a picture */
    SetImageFile(orientation: number, radians: number): number
    /** @returns 0 when it is done */
    Recognize(monitor: null): number
    GetTSVText(page: number): string
    Clear(): void
  }
}
type StartCore = (options: { print(words: string): void; printErr(words: string): void }) => Promise<TesseractCore>

/** The recogniser of lines by a neural network alone; the older one of letters is not on board. */
const lineEngine = 1

const requireHere = createRequire(import.meta.url)

/**
 * Recognises the Vietnamese text of a page and hands it back as `textOperators` of a PDF, or null where there is none.
 *
 * Tesseract itself as WebAssembly, without the package around it: that one fetches its parts from a network, keeps
 * threads of its own, and would be bounded by nobody. It and its data lie in the program's packages and are loaded when
 * the first page comes.
 */
export async function readText(picture: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const { core, api } = await loadTesseract()
  core.FS.writeFile('/input', picture)
  try {
    if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0) return null
    return textOperators(api.GetTSVText(0))
  } finally {
    api.Clear()
    core.FS.unlink('/input')
  }
}

interface Tesseract {
  readonly core: TesseractCore
  readonly api: InstanceType<TesseractCore['TessBaseAPI']>
}

let loading: Promise<Tesseract> | null = null

function loadTesseract(): Promise<Tesseract> {
  loading ??= startTesseract()
  return loading
}

async function startTesseract(): Promise<Tesseract> {
  const startCore = requireHere('tesseract.js-core/tesseract-core-simd-lstm.js') as StartCore
  // It talks of parameters that its data name and it does not know.
  const core = await startCore({ print: () => undefined, printErr: () => undefined })
  // The same network as the best one, in whole numbers: a third of its time and size.
  const data = requireHere.resolve('@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz')
  core.FS.writeFile('/vie.traineddata', gunzipSync(readFileSync(data)))
  const api = new core.TessBaseAPI()
  if (api.Init('/', 'vie', lineEngine) !== 0) throw new Error('the data of Vietnamese do not open')
  core.FS.unlink('/vie.traineddata')
  return { core, api }
}
