import { useState } from 'react'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodInput } from '../../shared/contract/method.ts'

export type Play = MethodInput<Contract['simulation.set']>

export interface Plays {
  /** How the Centre and the disk were last played; the kiosk tells the state of the others itself. */
  readonly centre: 'ready' | 'offline'
  readonly disk: 'ready' | 'full'
  /** The kiosk refused the last play: that device is no simulator. */
  readonly refused: boolean
  /** Whether all of it was played. */
  readonly play: (...plays: readonly Play[]) => Promise<boolean>
}

/** The panel's hand on the simulators in main. */
export function usePlays(client: KioskClient): Plays {
  const [centre, setCentre] = useState<Plays['centre']>('ready')
  const [disk, setDisk] = useState<Plays['disk']>('ready')
  const [refused, setRefused] = useState(false)
  const playOne = async (play: Play) => {
    const answer = await client.call('simulation.set', play)
    if (answer.ok && play.device === 'centre') setCentre(play.state)
    if (answer.ok && play.device === 'disk') setDisk(play.state)
    return answer.ok
  }
  const play = async (...plays: readonly Play[]) => {
    const done = await Promise.all(plays.map(playOne))
    setRefused(done.includes(false))
    return !done.includes(false)
  }
  return { centre, disk, refused, play }
}
