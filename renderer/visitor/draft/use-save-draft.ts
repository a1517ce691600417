import { useState } from 'react'
import { savedDraftOf } from '../../../shared/session/saved-draft-of.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { useSession, useSessionActor } from '../session-provider.tsx'

/** Saves the visit to go on with another day; null where there is nothing to save yet, or nothing any more. */
export function useSaveDraft() {
  const { client } = useKiosk()
  const actor = useSessionActor()
  const [state, setState] = useState<'resting' | 'saving' | 'diskFull' | 'failed'>('resting')
  const offered = useSession(
    ({ procedure, outcome, saved, visitId }) =>
      procedure !== null && outcome === null && saved === null && visitId !== null,
  )
  if (!offered) return null
  const save = () => {
    const { context } = actor.getSnapshot()
    const draft = savedDraftOf(context)
    if (draft === null || context.visitId === null || state === 'saving') return
    setState('saving')
    void client.call('draft.save', { visitId: context.visitId, draft }).then((answer) => {
      setState(answer.ok ? 'resting' : answer.failure.kind === 'diskFull' ? 'diskFull' : 'failed')
      if (answer.ok) actor.send({ type: 'draft.saved', ticket: answer.value })
    })
  }
  return { state, save }
}
