import type { SpokenLanguage } from '../../shared/spoken-language.ts'
import type { Slot } from './text-slots.ts'

/** A file in a language's folder of recordings: its name and its first bytes. */
export interface SoundFile {
  readonly name: string
  readonly head: Uint8Array
}

/** What the manifest says of one recording: the text that it spoke when it was taken in. */
export interface Entry {
  readonly text: string
  readonly file: string
}

export type LanguageManifest = Readonly<Record<string, Entry>>

export interface Judgement {
  readonly manifest: LanguageManifest
  /** Files that can't be used, each with why and what to do. */
  readonly wrong: readonly string[]
  /** Recordings of a text that has changed since. */
  readonly outdated: readonly string[]
  readonly missing: readonly Slot[]
}

/** Ogg begins with `OggS`, MP3 with an ID3 tag or a frame. */
function isSound({ name, head }: SoundFile): boolean {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (name.endsWith('.ogg')) return begins(0x4f, 0x67, 0x67, 0x53)
  return name.endsWith('.mp3') && (begins(0x49, 0x44, 0x33) || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0))
}

/** Compares the files of one language with the sentences of today and with what the manifest knew. */
export function judgeRecordings(
  language: SpokenLanguage,
  slots: readonly Slot[],
  files: readonly SoundFile[],
  known: LanguageManifest,
): Judgement {
  const byKey = new Map(slots.map((slot) => [slot.key, slot]))
  const manifest: Record<string, Entry> = {}
  const wrong: string[] = []
  const outdated: string[] = []
  for (const file of files) {
    const key = file.name.replace(/\.[^.]+$/, '')
    const slot = byKey.get(key)
    const before = known[key]
    if (slot === undefined)
      wrong.push(`voice/${language}/${file.name}: no sentence has this name; see \`npm run voice -- list ${language}\``)
    else if (!isSound(file))
      wrong.push(`voice/${language}/${file.name}: not an Ogg (.ogg) or MP3 (.mp3) file; convert it`)
    else if (before !== undefined && before.text !== slot.text)
      outdated.push(
        `voice/${language}/${file.name}: says “${before.text}”, the screen now says “${slot.text}”; record it anew, or remove its entry if the words still fit`,
      )
    else manifest[key] = { text: slot.text, file: file.name }
  }
  return { manifest, wrong, outdated, missing: slots.filter(({ key }) => manifest[key] === undefined) }
}
