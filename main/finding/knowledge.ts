import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { actionSchema } from '../../shared/procedure/found-procedure.ts'

const phrases = z.array(z.string().min(1)).min(1)

/** `words.json`: what single words do in a question. */
const wordsSchema = z.strictObject({
  /** Words that ask or are polite and say nothing about what is wanted. */
  fillers: phrases,
  /** Words for relatives; a phrase says `<kin>` where any of them may stand. */
  kin: phrases,
  /** How many; a phrase says `<number>` where one of them or figures may stand. */
  numbers: phrases,
  /** What one thing is called in many ways; a phrase says `<boat>` where any of a kind may stand. */
  kinds: z.record(z.string().regex(/^[a-z]+$/), phrases),
  /** What happens to a paper: said before it or behind it ("mất sổ đỏ", "sổ đỏ bị mất"). */
  mishaps: phrases,
  /** What stands before one of them is over and only leads to what is asked ("mua nhà rồi"). */
  dones: phrases,
  /** Behind one of them stands what it is asked for ("để vay tiền"). */
  purposes: phrases,
  /** Family names: what follows one with a capital letter is a person's name and not looked for. */
  families: phrases,
  /** Dialect, abbreviations and foreign words, and what they are read as, in questions and in names alike. */
  rewritten: z.record(z.string(), z.string().min(1)),
})

/** `concepts/*.json`: one thing that people want: how procedures call it, and how people do. */
const conceptSchema = z.strictObject({
  official: phrases,
  said: phrases,
  /** What means this only where nothing else is said: "xe" is the registration of one, "rửa xe" is not. */
  alone: phrases.optional(),
  /** It is done with whatever is named beside it: to certify a copy of an ID card is about copies, not about ID cards. */
  governs: z.literal(true).optional(),
})

/** `facets.json`: what tells procedures about the same thing apart. */
const facetsSchema = z.strictObject({
  /** Official words that begin like this, and name no other action, are for those who come for the first time. */
  beginnings: phrases,
  actions: z.array(conceptSchema.extend({ id: actionSchema })),
  /** Cases that few people mean: a procedure for one moves back by `factor` unless the question says so. */
  narrowings: z.array(
    conceptSchema.extend({
      factor: z.number().gt(0).lt(1),
      /** Who says this means that case and no other. */
      binding: phrases.optional(),
    }),
  ),
  /** Words by which a question is a company's or an agency's rather than a citizen's. */
  enterprise: phrases,
})

/** What is known of how people speak; nothing in it names a procedure. */
export interface Knowledge {
  readonly words: z.infer<typeof wordsSchema>
  readonly concepts: readonly z.infer<typeof conceptSchema>[]
  readonly facets: z.infer<typeof facetsSchema>
}

/**
 * Reads `<resourcesFolder>/finding`.
 *
 * It ships with the program and is no office's to break: what does not fit its schema is a bug and throws.
 */
export function loadKnowledge(resourcesFolder: string): Knowledge {
  const folder = join(resourcesFolder, 'finding')
  const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> =>
    schema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const conceptFiles = readdirSync(join(folder, 'concepts')).toSorted()
  return {
    words: read('words.json', wordsSchema),
    concepts: conceptFiles.flatMap((file) => read(join('concepts', file), z.array(conceptSchema))),
    facets: read('facets.json', facetsSchema),
  }
}
