import { useEffect, useState } from 'react'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodOutput } from '../../shared/contract/method.ts'

export type Sample = MethodOutput<Contract['simulation.samples']>['samples'][number]

const none: readonly Sample[] = []

/** The fictional cards and papers that ship; empty until they have come, and in a kiosk that refuses them. */
export function useSamples(client: KioskClient): readonly Sample[] {
  const [samples, setSamples] = useState(none)
  useEffect(() => {
    let shown = true
    const load = async () => {
      const answer = await client.call('simulation.samples', {})
      if (shown && answer.ok) setSamples(answer.value.samples)
    }
    void load()
    return () => {
      shown = false
    }
  }, [client])
  return samples
}
