import type { SpokenLanguage } from '../../../shared/spoken-language.ts'
import type { Recordings } from './find-clip.ts'
import recorded from './recorded.json' with { type: 'json' }

const recordings: Recordings = recorded

/** Whether anything was recorded in a language; nobody is promised a voice that there is not. */
export function hasRecordings(language: SpokenLanguage): boolean {
  return Object.keys(recordings[language] ?? {}).length > 0
}
