import { describe, expect, it } from 'vitest'
import type { Playing } from './sound.ts'
import { createSpeaker, type Speech } from './speaker.ts'
import type { Synthesis } from './synthesis.ts'

const settle = () =>
  new Promise((resolve) => {
    setTimeout(resolve)
  })

const nothing = (): void => undefined

/** Sounds that end when told, a clock that runs when told, and a record of what was heard. */
function sounds(options: { readonly voice?: boolean } = {}) {
  const heard: string[] = []
  const states: boolean[] = []
  let endSound = nothing
  let runOut = nothing
  const begin = (what: string): Playing => {
    heard.push(what)
    return {
      ended: new Promise((resolve) => {
        endSound = resolve
      }),
      stop: () => heard.push(`(${what} ends)`),
    }
  }
  const synthesis: Synthesis = ({ text }) => Promise.resolve(options.voice === false ? null : begin(text))
  const speaker = createSpeaker({
    recordings: { hre: { a: { text: 'Chào', file: 'a.ogg' } } },
    play: (address) => begin(address),
    syntheses: [() => Promise.resolve(null), synthesis],
    wait: () => ({
      over: new Promise((resolve) => {
        runOut = resolve
      }),
      cancel: () => undefined,
    }),
    onChange: (isSpeaking) => states.push(isSpeaking),
  })
  return { heard, states, speaker, endSound: () => endSound(), runOut: () => runOut() }
}

const speech = (lines: readonly string[], spoken: Speech['spoken'] = 'vi'): Speech => ({
  lines,
  spoken,
  language: 'vi',
  manner: { volume: 1, rate: 1 },
})

describe('the speaker', () => {
  it('says one line after the other, and then is silent', async () => {
    const { heard, states, speaker, endSound } = sounds()
    speaker.say(speech(['một', 'hai']))
    await settle()
    endSound()
    await settle()
    expect(heard).toEqual(['một', '(một ends)', 'hai'])
    endSound()
    await settle()
    expect(states.at(-1)).toBe(false)
  })

  it('plays the recording where there is one, and speaks the rest', async () => {
    const { heard, speaker, endSound } = sounds()
    speaker.say(speech(['Chào', 'hai'], 'hre'))
    await settle()
    endSound()
    await settle()
    expect(heard).toEqual(['voice/hre/a.ogg', '(voice/hre/a.ogg ends)', 'hai'])
  })

  it('forgets what was still to be said when it is stopped', async () => {
    const { heard, states, speaker, endSound } = sounds()
    speaker.say(speech(['một', 'hai']))
    await settle()
    speaker.stop()
    endSound()
    await settle()
    expect(heard.filter((one) => !one.startsWith('('))).toEqual(['một'])
    expect(states.at(-1)).toBe(false)
  })

  it('tells news after what is being said, and says something new at once', async () => {
    const { heard, speaker, endSound } = sounds()
    speaker.say(speech(['một']))
    speaker.tell(speech(['tin']))
    await settle()
    expect(heard).toEqual(['một'])
    endSound()
    await settle()
    expect(heard.at(-1)).toBe('tin')
    speaker.say(speech(['ba']))
    await settle()
    expect(heard.at(-1)).toBe('ba')
  })

  it('goes on when a sound never ends', async () => {
    const { heard, speaker, runOut } = sounds()
    speaker.say(speech(['một', 'hai']))
    await settle()
    runOut()
    await settle()
    expect(heard).toEqual(['một', '(một ends)', 'hai'])
  })

  it('is silent at once where nothing can speak', async () => {
    const { states, speaker } = sounds({ voice: false })
    speaker.say(speech(['một', 'hai']))
    await settle()
    expect(states.at(-1)).toBe(false)
  })
})
