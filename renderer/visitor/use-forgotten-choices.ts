import { useEffect, useRef } from 'react'
import { useKiosk } from '../app/kiosk-context.tsx'
import { usePreferences } from '../ui/preferences.tsx'

/**
 * On a screen outside any visit, which nothing ends: whoever chose a language or larger letters there and went away
 * leaves none of it to the next, once nobody has touched anything for as long as a visit would have lasted.
 *
 * @param alsoForget what the screen itself remembers
 */
export function useForgottenChoices(alsoForget?: () => void): void {
  const { askAfterSeconds, countdownSeconds } = useKiosk().description.idle
  const { reset } = usePreferences()
  const forget = useRef(() => undefined as void)
  useEffect(() => {
    forget.current = () => {
      reset()
      alsoForget?.()
    }
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => forget.current(), (askAfterSeconds + countdownSeconds) * 1000)
    }
    window.addEventListener('pointerdown', wait, { capture: true })
    window.addEventListener('keydown', wait, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerdown', wait, { capture: true })
      window.removeEventListener('keydown', wait, { capture: true })
    }
  }, [askAfterSeconds, countdownSeconds])
}
