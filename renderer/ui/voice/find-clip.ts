import type { SpokenLanguage } from '../../../shared/spoken-language.ts'

/** One recording: the text it speaks, as the locale has it, and its file. */
export interface Recorded {
  readonly text: string
  readonly file: string
}

/** Recordings by language and text key; see `docs/languages.md`. */
export type Recordings = Readonly<Partial<Record<SpokenLanguage, Readonly<Record<string, Recorded>>>>>

/** What is played for a line: the address of its recording, then the values that were put into the text, to be spoken. */
export interface Clip {
  readonly address: string
  readonly values: readonly string[]
}

/** The recording of a line in a language, or null. A text with places to fill in is recorded without its values. */
export function findClip(recordings: Recordings, language: SpokenLanguage, line: string): Clip | null {
  for (const { text, file } of Object.values(recordings[language] ?? {})) {
    const values = text.includes('{{') ? patternOf(text).exec(line)?.slice(1) : text === line ? [] : undefined
    if (values !== undefined) return { address: `voice/${language}/${file}`, values }
  }
  return null
}

function patternOf(text: string): RegExp {
  const parts = text.split(/\{\{[^}]*\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('(.+?)')}$`, 'u')
}
