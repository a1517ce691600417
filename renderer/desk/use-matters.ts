import { useCallback, useEffect, useState } from 'react'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodOutput } from '../../shared/contract/method.ts'
import { parseTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { useKiosk } from '../app/kiosk-context.tsx'
import { newKey } from '../visitor/new-key.ts'
import { useSession } from '../visitor/session-provider.tsx'

export type Matters = MethodOutput<Contract['staff.matters']>

/** How the officer's last deed ended; `sentAgain` and `sentNotYet` tell what the Centre said. */
export type Deed = 'resting' | 'working' | 'sentAgain' | 'sentNotYet' | 'seen' | 'printed' | 'handedOver' | DeedFailure
type DeedFailure = 'mistyped' | 'notPrinted' | 'notKnown' | 'unknownCode' | 'failed'

/** What needs the officer who is signed in, and what they can do about it. */
export function useMatters() {
  const { client } = useKiosk()
  const staffToken = useSession((context) => context.assistance?.staffToken ?? '')
  const [matters, setMatters] = useState<Matters | null>(null)
  const [deed, setDeed] = useState<Deed>('resting')
  const load = useCallback(() => {
    void client.call('staff.matters', { staffToken }).then((answer) => {
      if (answer.ok) setMatters(answer.value)
      else setDeed('failed')
    })
  }, [client, staffToken])
  useEffect(load, [load])

  const act = async (work: () => Promise<Deed>) => {
    setDeed('working')
    setDeed(await work())
    load()
  }
  return {
    matters,
    deed,
    forgetDeed: () => setDeed('resting'),
    sendAgain: (trackingCode: string) =>
      void act(async () => {
        const sent = await client.call('staff.sendAgain', { staffToken, trackingCode })
        if (!sent.ok) return 'failed'
        return sent.value.officialCode === null ? 'sentNotYet' : 'sentAgain'
      }),
    seeToCall: (callId: number) =>
      void act(async () => {
        const seen = await client.call('staff.seeTo', { staffToken, matter: { kind: 'call', callId } })
        return seen.ok ? 'seen' : 'failed'
      }),
    seeToPrint: (requestId: string) =>
      void act(async () => {
        const seen = await client.call('staff.seeTo', { staffToken, matter: { kind: 'print', requestId } })
        return seen.ok ? 'seen' : 'failed'
      }),
    reprint: (trackingCode: string) =>
      void act(async () => {
        if (!parseTrackingCode(trackingCode).ok) return 'mistyped'
        const printed = await client.call('staff.reprint', { staffToken, trackingCode, requestId: newKey() })
        if (printed.ok) return printed.value.outcome
        const { kind } = printed.failure
        if (kind === 'printerNotReady') return 'notPrinted'
        return kind === 'notKnown' || kind === 'unknownCode' ? kind : 'failed'
      }),
  }
}
