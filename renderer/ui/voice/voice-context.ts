import { createContext, useContext } from 'react'

/** The voice of the machine, as screens use it. */
export interface VoiceControl {
  readonly isSpeaking: boolean
  /** Reads the whole screen, or the dialog over it, from the beginning. */
  readonly listen: () => void
  readonly stop: () => void
}

export const VoiceContext = createContext<VoiceControl>({
  isSpeaking: false,
  listen: () => undefined,
  stop: () => undefined,
})

export function useVoice(): VoiceControl {
  return useContext(VoiceContext)
}
