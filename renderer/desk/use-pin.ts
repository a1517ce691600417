import { useState } from 'react'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodFailure } from '../../shared/contract/method.ts'
import type { Assistance } from '../../shared/session/session-context.ts'
import { useKiosk } from '../app/kiosk-context.tsx'

const pinLength = 6

/** A PIN being typed and tried. The digits leave memory with every try, right or wrong. */
export function usePin(onSignedIn: (assistance: Assistance) => void) {
  const { client } = useKiosk()
  const [digits, setDigits] = useState('')
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<MethodFailure<Contract['staff.signIn']> | null>(null)
  const enter = () => {
    setAsking(true)
    void client.call('staff.signIn', { pin: digits }).then((answer) => {
      setAsking(false)
      setDigits('')
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) onSignedIn(answer.value)
    })
  }
  return { digits, setDigits, enter, failure, ready: digits.length === pinLength && !asking }
}
