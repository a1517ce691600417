import type { Voice } from '../devices/espeak-voice.ts'
import { ok } from '../../shared/result.ts'
import type { HandlersOf } from './handlers.ts'

/** Sentences for the page to play: it has no voice of its own where the browser was built without one. */
export function createVoiceHandlers(voice: Voice): HandlersOf<'voice.say'> {
  return {
    'voice.say': async (sentence) => {
      const said = await voice.say(sentence)
      return said.ok ? ok({ wav: said.value }) : said
    },
  }
}
