import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadCatalogue } from '../main/catalogue/load-catalogue.ts'
import { type SpokenLanguage, spokenLanguages } from '../shared/spoken-language.ts'
import { projectFolder } from './project-folder.ts'
import { judgeRecordings, type LanguageManifest, type SoundFile } from './voice/judge-recordings.ts'
import { type Slot, textSlots } from './voice/text-slots.ts'

const manifestFile = join(projectFolder, 'renderer', 'ui', 'voice', 'recorded.json')
const folderOf = (language: SpokenLanguage) => join(projectFolder, 'renderer', 'public', 'voice', language)

function slotsOf(language: SpokenLanguage): readonly Slot[] {
  const loaded = loadCatalogue(join(projectFolder, 'main', 'resources'), 'demo')
  if (!loaded.ok) throw new Error('the catalogue does not load; npm test says why')
  const catalogue = loaded.value
  return textSlots(
    language,
    catalogue.overview().procedures.flatMap(({ code }) => catalogue.procedure(code) ?? []),
  )
}

async function soundsOf(language: SpokenLanguage): Promise<readonly SoundFile[]> {
  const names = await readdir(folderOf(language)).catch(() => [])
  return Promise.all(
    names
      .toSorted((one, other) => one.localeCompare(other))
      .map(async (name) => {
        const file = await open(join(folderOf(language), name))
        const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
        await file.close()
        return { name, head: buffer.subarray(0, bytesRead) }
      }),
  )
}

/** Takes in what lies in the folders, or with `isCheck` only compares. Hands back whether all is in order. */
async function takeIn(isCheck: boolean): Promise<boolean> {
  const before = await readFile(manifestFile, 'utf8')
  const known = JSON.parse(before) as Partial<Record<SpokenLanguage, LanguageManifest>>
  const manifest: Partial<Record<SpokenLanguage, LanguageManifest>> = {}
  let good = true
  for (const language of spokenLanguages) {
    const slots = slotsOf(language)
    const judged = judgeRecordings(language, slots, await soundsOf(language), known[language] ?? {})
    for (const line of [...judged.wrong, ...judged.outdated]) console.log(line)
    console.log(`${language}: ${slots.length - judged.missing.length} of ${slots.length} sentences recorded`)
    good &&= judged.wrong.length === 0 && judged.outdated.length === 0
    if (Object.keys(judged.manifest).length > 0) manifest[language] = judged.manifest
  }
  const after = `${JSON.stringify(manifest, null, 2)}\n`
  if (isCheck && after !== before) console.log('The manifest is not up to date. Run: npm run voice')
  if (!isCheck) await writeFile(manifestFile, after)
  return good && (!isCheck || after === before)
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The sentences to record, one line each, for a spreadsheet: file name, words, and whether they are recorded. */
async function list(language: SpokenLanguage): Promise<void> {
  const there = new Set((await soundsOf(language)).map(({ name }) => name.replace(/\.[^.]+$/, '')))
  console.log(['file', 'words', 'recorded'].join(','))
  for (const { key, text } of slotsOf(language)) {
    console.log([`${key}.ogg`, quoted(text), there.has(key) ? 'yes' : ''].join(','))
  }
}

const [command = '', name = ''] = process.argv.slice(2)
const language = spokenLanguages.find((one) => one === name)
if (command === 'list' && language !== undefined) await list(language)
else if (command === '' || command === 'check') process.exitCode = (await takeIn(command === 'check')) ? 0 : 1
else {
  console.log(`npm run voice                take in the recordings and say what is missing
npm run voice -- check       compare only; for continuous integration
npm run voice -- list LANG   the sentences to record: ${spokenLanguages.join(', ')}`)
  process.exitCode = 1
}
