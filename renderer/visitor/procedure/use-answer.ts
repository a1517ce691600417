import { useEffect, useState } from 'react'
import type { SearchAnswer } from '../../../shared/procedure/found-procedure.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'

/**
 * What was found for what stands in the field: null while nothing is asked or known, `unreachable` when the machine
 * does not answer, else the latest answer.
 *
 * An answer that comes late, for an older question, is thrown away; until the new one is here the last one stays, so
 * that the list does not flicker at each key.
 */
export function useAnswer(query: string): SearchAnswer | 'unreachable' | null {
  const { client } = useKiosk()
  const [answer, setAnswer] = useState<SearchAnswer | 'unreachable' | null>(null)
  const isAsked = query.trim() !== ''
  useEffect(() => {
    let current = true
    if (!isAsked) return undefined
    void client.call('catalogue.search', { query }).then((result) => {
      if (current) setAnswer(result.ok ? result.value : 'unreachable')
    })
    return () => {
      current = false
    }
  }, [client, isAsked, query])
  return isAsked ? answer : null
}
