import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KioskClient } from '../../../shared/contract/client.ts'
import { usePreferences } from '../preferences.tsx'
import type { Recordings } from './find-clip.ts'
import { linesOf, readControl, type Reading, readScreen } from './read-aloud.ts'
import recorded from './recorded.json' with { type: 'json' }
import { playSound } from './sound.ts'
import { createSpeaker } from './speaker.ts'
import { browserSynthesis, machineSynthesis } from './synthesis.ts'
import { VoiceContext } from './voice-context.ts'

const recordings: Recordings = recorded
const volumes = { soft: 0.35, usual: 0.7, loud: 1 } as const
const rates = { usual: 1, slow: 0.75 } as const

interface VoiceProviderProps {
  readonly client: Pick<KioskClient, 'call'>
  readonly children: ReactNode
}

/**
 * The voice of the machine. It reads a screen when it is asked to, and with the voice turned on every new screen, what
 * the focus comes to, and what is told in between. "Still there?" is spoken always.
 */
export function VoiceProvider({ client, children }: VoiceProviderProps) {
  const { t } = useTranslation()
  const preferences = usePreferences()
  const [isSpeaking, setIsSpeaking] = useState(false)
  const speaker = useMemo(
    () =>
      createSpeaker({
        recordings,
        play: playSound,
        syntheses: [browserSynthesis(window.speechSynthesis), machineSynthesis(client)],
        wait: waitFor,
        onChange: setIsSpeaking,
      }),
    [client],
  )
  const { language, spoken, pace, volume, sound } = preferences
  const reading = useMemo<Reading>(
    () => ({
      mayBePersonal: sound === 'headphones',
      words: {
        button: t('voice.button'),
        field: t('voice.field'),
        empty: t('voice.empty'),
        kept: t('voice.kept'),
        chosen: t('voice.chosen'),
        notChosen: t('voice.notChosen'),
        disabled: t('voice.disabled'),
      },
    }),
    [sound, t],
  )
  const speechOf = useCallback(
    (lines: readonly string[]) => ({
      lines,
      spoken,
      language,
      manner: { volume: volumes[volume], rate: rates[pace] },
    }),
    [language, pace, spoken, volume],
  )
  const say = useCallback((lines: readonly string[]) => speaker.say(speechOf(lines)), [speaker, speechOf])
  const tell = useCallback((lines: readonly string[]) => speaker.tell(speechOf(lines)), [speaker, speechOf])
  const listen = useCallback(() => say(readScreen(reading)), [reading, say])
  useFocusReader(preferences.voice === 'on', reading, say)
  useNewsReader(preferences.voice === 'on', reading, say, tell)
  useEffect(() => speaker.stop, [speaker])

  const control = useMemo(() => ({ isSpeaking, listen, stop: speaker.stop }), [isSpeaking, listen, speaker])
  return <VoiceContext value={control}>{children}</VoiceContext>
}

function waitFor(milliseconds: number): { readonly over: Promise<void>; readonly cancel: () => void } {
  let timer = 0
  const over = new Promise<void>((resolve) => {
    timer = window.setTimeout(resolve, milliseconds)
  })
  return { over, cancel: () => window.clearTimeout(timer) }
}

/** A question that gets the focus is a new screen and read whole; a control is read by itself. */
function useFocusReader(isOn: boolean, reading: Reading, say: (lines: readonly string[]) => void): void {
  useEffect(() => {
    if (!isOn) return undefined
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const isScreen = target.matches('.screen-question, .dialog')
      say(
        isScreen
          ? readScreen(reading)
          : target.matches('.notice-title')
            ? linesOf(target.closest('.notice') ?? target, reading)
            : [readControl(target, reading)],
      )
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [isOn, reading, say])
}

/** Of the last: other words on the button that somebody stands at, as when it has turned a page. */
const news = '[role=alert], [role=status], output, :focus [data-tells]'

/** What comes up by itself: notices while the voice is on, the question of the idle watch and its countdown always. */
function useNewsReader(
  isOn: boolean,
  reading: Reading,
  say: (lines: readonly string[]) => void,
  tell: (lines: readonly string[]) => void,
): void {
  const latest = useRef({ isOn, reading, say, tell })
  useEffect(() => {
    latest.current = { isOn, reading, say, tell }
  })
  useEffect(() => {
    const observer = new MutationObserver((changes) => {
      const now = latest.current
      const added = changes.flatMap((change) => [...change.addedNodes].flatMap(elementOf))
      const urgent = added.map(
        (element) => element.querySelector('[role=alertdialog]') ?? element.closest('[role=timer]'),
      )
      const asked = urgent.find((element) => element !== null)
      if (asked !== undefined && asked !== null) return now.say(linesOf(asked, now.reading))
      const told = now.isOn ? added.flatMap(newsIn) : []
      for (const element of new Set(told)) now.tell(linesOf(element, now.reading))
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
}

function elementOf(node: Node): readonly Element[] {
  const element = node instanceof Element ? node : node.parentElement
  return element === null ? [] : [element]
}

/** Notices within something that was added; a whole new screen is read by its question, with its notices. */
function newsIn(element: Element): readonly Element[] {
  if (element.querySelector('.screen-question') !== null) return []
  const told = element.matches(news) ? element : (element.querySelector(news) ?? element.closest(news))
  return told === null || told.closest('.screen') === null ? [] : [told]
}
