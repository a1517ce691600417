import type { KioskClient } from '../../../shared/contract/client.ts'
import type { Language } from '../../../shared/language.ts'
import { type Manner, type Playing, playSound } from './sound.ts'

/** A sentence to be spoken. */
export interface Sentence {
  readonly text: string
  readonly language: Language
}

/** Begins to speak a sentence; null where this way has no voice for its language. */
export type Synthesis = (sentence: Sentence, manner: Manner) => Promise<Playing | null>

const tags: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

/** The browser's own voices, only those that need no network. Debian's Chromium has none unless speech-dispatcher runs. */
export function browserSynthesis(speech: SpeechSynthesis | undefined): Synthesis {
  return ({ text, language }, { volume, rate }) => {
    const voice = speech?.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(language))
    if (speech === undefined || voice === undefined) return Promise.resolve(null)
    const utterance = new SpeechSynthesisUtterance(text)
    Object.assign(utterance, { voice, lang: tags[language], volume, rate })
    const ended = new Promise<void>((resolve) => {
      utterance.addEventListener('end', () => resolve())
      utterance.addEventListener('error', () => resolve())
    })
    speech.speak(utterance)
    return Promise.resolve({ ended, stop: () => speech.cancel() })
  }
}

/** The machine's voice: main makes a WAV of the sentence, the page plays it. */
export function machineSynthesis(client: Pick<KioskClient, 'call'>): Synthesis {
  return async ({ text, language }, { volume, rate }) => {
    const said = await client.call('voice.say', { text, language, pace: rate < 1 ? 'slow' : 'usual' })
    if (!said.ok) return null
    const address = URL.createObjectURL(new Blob([said.value.wav.slice()], { type: 'audio/wav' }))
    const playing = playSound(address, { volume, rate: 1 })
    return { stop: playing.stop, ended: playing.ended.finally(() => URL.revokeObjectURL(address)) }
  }
}
