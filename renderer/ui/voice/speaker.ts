import type { Language } from '../../../shared/language.ts'
import type { SpokenLanguage } from '../../../shared/spoken-language.ts'
import { findClip, type Recordings } from './find-clip.ts'
import type { Manner, Playing } from './sound.ts'
import type { Sentence, Synthesis } from './synthesis.ts'

/** What is to be said, line by line, and how. */
export interface Speech {
  readonly lines: readonly string[]
  readonly spoken: SpokenLanguage
  /** Of the text: what is spoken where there is no recording. */
  readonly language: Language
  readonly manner: Manner
}

export interface Speaker {
  /** Says this in place of whatever is being said. */
  readonly say: (speech: Speech) => void
  /** Says this when what is being said has ended: news don't cut a question short. */
  readonly tell: (speech: Speech) => void
  /** Falls silent and forgets what was still to be said. */
  readonly stop: () => void
}

export interface SpeakerParts {
  readonly recordings: Recordings
  readonly play: (address: string, manner: Manner) => Playing
  /** Ways to speak without a recording; the first that has a voice is taken. */
  readonly syntheses: readonly Synthesis[]
  readonly wait: (milliseconds: number) => { readonly over: Promise<void>; readonly cancel: () => void }
  readonly onChange: (isSpeaking: boolean) => void
}

/** Longest that a line may take: without a sound device some browsers never say that they have ended. */
const leastLimit = 4_000
const limitPerLetter = 160

/** Speaks lines one after the other, recordings first. */
export function createSpeaker(parts: SpeakerParts): Speaker {
  let turn = 0
  let playing: Playing | null = null
  let queue: { readonly line: string; readonly speech: Speech }[] = []
  let isSpeaking = false

  async function through(sound: Playing, text: string, rate: number): Promise<void> {
    playing = sound
    const limit = parts.wait((leastLimit + text.length * limitPerLetter) / rate)
    await Promise.race([sound.ended, limit.over])
    limit.cancel()
    sound.stop()
  }

  async function synthesise(sentence: Sentence, manner: Manner, mine: number): Promise<void> {
    for (const synthesis of parts.syntheses) {
      const sound = await synthesis(sentence, manner)
      if (sound === null) continue
      if (mine === turn) await through(sound, sentence.text, manner.rate)
      else sound.stop()
      return
    }
  }

  async function sayLine(line: string, { spoken, language, manner }: Speech, mine: number): Promise<void> {
    const clip = findClip(parts.recordings, spoken, line)
    if (clip === null) return synthesise({ text: line, language }, manner, mine)
    await through(parts.play(clip.address, manner), line, manner.rate)
    for (const value of clip.values) if (mine === turn) await synthesise({ text: value, language }, manner, mine)
  }

  function stop(): void {
    turn += 1
    playing?.stop()
    playing = null
    queue = []
    isSpeaking = false
    parts.onChange(false)
  }

  async function sayAll(): Promise<void> {
    const mine = turn
    isSpeaking = true
    parts.onChange(true)
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await sayLine(next.line, next.speech, mine)
      if (mine !== turn) return
    }
    stop()
  }

  function tell(speech: Speech): void {
    queue.push(...speech.lines.map((line) => ({ line, speech })))
    if (!isSpeaking) void sayAll()
  }

  return {
    stop,
    tell,
    say(speech) {
      stop()
      tell(speech)
    },
  }
}
