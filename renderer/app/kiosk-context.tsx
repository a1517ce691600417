import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodOutput } from '../../shared/contract/method.ts'

export type KioskDescription = MethodOutput<Contract['kiosk.describe']>

export interface Kiosk {
  readonly client: KioskClient
  /** What the machine says about itself; asked again after every visit and whenever a device changes. */
  readonly description: KioskDescription
  readonly refresh: () => void
}

const KioskContext = createContext<Kiosk | null>(null)

interface KioskProviderProps {
  readonly client: KioskClient
  readonly description: KioskDescription
  readonly children: ReactNode
}

export function KioskProvider(props: KioskProviderProps) {
  const { client } = props
  const [description, setDescription] = useState(props.description)
  const refresh = useCallback(() => {
    void client.call('kiosk.describe', {}).then((answer) => {
      if (!answer.ok) return
      // The same answer is the same object: nothing below renders again for it.
      setDescription((known) => (JSON.stringify(known) === JSON.stringify(answer.value) ? known : answer.value))
    })
  }, [client])
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'device.changed') refresh()
      }),
    [client, refresh],
  )
  const kiosk = useMemo(() => ({ client, description, refresh }), [client, description, refresh])
  return <KioskContext value={kiosk}>{props.children}</KioskContext>
}

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext)
  if (kiosk === null) throw new Error('useKiosk needs a KioskProvider above it')
  return kiosk
}
