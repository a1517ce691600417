import { useMemo } from 'react'
import { useKeyPad } from '../ui/keys/use-key-pad.ts'
import { usePreferences } from '../ui/preferences.tsx'
import { useVoice } from '../ui/voice/voice-context.ts'

/** What the keys of a pad do on every screen: move, press, help, voice, headphones, lower half. */
export function useServices(onHelp: (() => void) | undefined): void {
  const { voice, sound, reach, set } = usePreferences()
  const { isSpeaking, listen, stop } = useVoice()
  const services = useMemo(
    () => ({
      help: onHelp ?? (() => undefined),
      // Somebody who asks by key will want to hear the next screen too.
      listen: () => {
        set({ voice: 'on' })
        if (isSpeaking) stop()
        else listen()
      },
      headphones: () => set({ sound: sound === 'headphones' ? 'loudspeaker' : 'headphones' }),
      reach: () => set({ reach: reach === 'low' ? 'whole' : 'low' }),
    }),
    [isSpeaking, listen, onHelp, reach, set, sound, stop],
  )
  useKeyPad({ services, inOrder: voice === 'on' })
}
