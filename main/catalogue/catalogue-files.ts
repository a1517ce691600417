import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { formSchema, type Form } from '../../shared/procedure/form.ts'
import { formProblems } from '../../shared/procedure/form-problems.ts'
import type { CatalogueProblem } from './catalogue-problem.ts'
import type { CatalogueSource } from './catalogue-source.ts'
import { shapeProblems } from './shape-problems.ts'
import {
  agenciesFileSchema,
  departmentsFileSchema,
  entriesFileSchema,
  factsFileSchema,
  fieldsFileSchema,
  lifeEventsFileSchema,
  mostAskedFileSchema,
  nationalFileSchema,
  searchWordsFileSchema,
} from './resource-schemas.ts'

/** The catalogue's files after their shapes were checked; a file that failed is named in `problems` and empty here. */
export type CatalogueFiles = ReturnType<typeof readCatalogueFiles>

/** Reads all files of a catalogue. Anything unreadable or misshapen becomes a problem, never an exception. */
export function readCatalogueFiles(source: CatalogueSource) {
  const problems: CatalogueProblem[] = []
  const digest = createHash('sha256')

  const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | null => {
    const text = source.read(file)
    if (text === null) {
      problems.push({ file, path: '', mend: 'the file is missing or may not be read' })
      return null
    }
    digest.update(`${file}\0${text}\0`)
    const json = parsed(text)
    if (!json.ok) {
      problems.push({ file, path: '', mend: `this is not JSON: ${json.why}` })
      return null
    }
    const result = schema.safeParse(json.value)
    if (result.success) return result.data
    problems.push(...shapeProblems(result.error, schema).map((problem) => ({ file, ...problem })))
    return null
  }

  const forms = new Map<string, Form>()
  for (const name of formNames(source, problems)) {
    const file = `forms/${name}`
    const form = read(file, formSchema)
    if (form === null) continue
    if (`${form.id}.json` !== name) {
      problems.push({ file, path: 'id', mend: `the id must be the file's name without ".json"` })
    }
    problems.push(...formProblems(form).map((problem) => ({ file, ...problem })))
    forms.set(form.id, form)
  }
  const files = {
    facts: read('procedures.json', factsFileSchema) ?? [],
    entries: read('entries.json', entriesFileSchema) ?? [],
    departments: read('departments.json', departmentsFileSchema) ?? [],
    fields: read('fields.json', fieldsFileSchema) ?? [],
    lifeEvents: read('life-events.json', lifeEventsFileSchema) ?? [],
    mostAsked: read('most-asked.json', mostAskedFileSchema) ?? [],
    searchWords: read('search-words.json', searchWordsFileSchema) ?? { synonyms: [] },
    national: read('national-procedures.json', nationalFileSchema) ?? { source: '', reviewed: false, procedures: [] },
    agencies: read('agencies.json', agenciesFileSchema) ?? [],
    forms,
  }
  return { ...files, problems, version: digest.digest('hex').slice(0, 16) }
}

function formNames(source: CatalogueSource, problems: CatalogueProblem[]): readonly string[] {
  const names = source.formNames()
  if (names === null) problems.push({ file: 'forms', path: '', mend: 'the folder is missing or may not be read' })
  return names ?? []
}

function parsed(text: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : 'unreadable' }
  }
}
