import { useCallback, useState } from 'react'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodFailure, MethodOutput } from '../../../shared/contract/method.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'

export type FoundDossier = MethodOutput<Contract['dossier.lookUp']>

export type LookUpState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'found'; readonly dossier: FoundDossier }
  | { readonly kind: 'failed'; readonly code: string; readonly failure: MethodFailure<Contract['dossier.lookUp']> }

/** One question after the other to the Centre's register, by tracking code alone. */
export function useLookUp() {
  const { client } = useKiosk()
  const [state, setState] = useState<LookUpState>({ kind: 'waiting' })
  const find = useCallback(
    (trackingCode: string) => {
      setState({ kind: 'asking' })
      void client
        .call('dossier.lookUp', { trackingCode, world: 'real' })
        .then((answer) =>
          setState(
            answer.ok
              ? { kind: 'found', dossier: answer.value }
              : { kind: 'failed', code: trackingCode, failure: answer.failure },
          ),
        )
    },
    [client],
  )
  const clear = useCallback(() => setState({ kind: 'waiting' }), [])
  return { state, find, clear }
}
