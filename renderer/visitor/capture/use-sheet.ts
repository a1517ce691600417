import { useEffect, useEffectEvent, useState } from 'react'
import { lookAgain, type ReleasePhase, startRelease } from '../../../shared/imaging/auto-release.ts'
import type { PageSight } from '../../../shared/imaging/page-sight.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import type { CameraStream } from '../../devices/camera.ts'
import { useDevices } from '../../devices/devices-context.tsx'
import type { SheetMemory } from './sheet-memory.ts'

/** Words that come and go with every look can't be read: a phase is shown when this many looks agree on it. */
const looksToShow = 3

/** What to tell whoever lays the sheet; `ready` where the camera waits for the button. */
export type SheetPhase = Exclude<ReleasePhase, 'release'> | 'ready'

interface SheetWatch {
  /** Null while the picture is worked on: nothing is looked for then. */
  readonly stream: CameraStream | null
  readonly memory: SheetMemory
  readonly onRelease: () => void
}

/** Follows the sheet under the camera, and says once when it lies still and sharp. */
export function useSheet({ stream, memory, onRelease }: SheetWatch) {
  const { offered, steadyMs } = useKiosk().description.autoRelease
  const devices = useDevices()
  const [sight, setSight] = useState<PageSight | null>(null)
  const [phase, setPhase] = useState<SheetPhase>('searching')
  const release = useEffectEvent(onRelease)

  useEffect(() => {
    if (stream === null) return undefined
    let state = startRelease(memory.taken())
    let [next, agreed] = [state.phase, 0]
    return devices.watchPage(stream, (seen, at) => {
      memory.see(seen)
      setSight(seen)
      state = lookAgain(state, seen, at, { steadyMs })
      agreed = state.phase === next ? agreed + 1 : 1
      next = state.phase
      if (state.phase === 'release') {
        if (offered) release()
      } else if (agreed >= looksToShow) {
        const waitsForButton = !offered && (next === 'steadying' || next === 'seen')
        setPhase(waitsForButton ? 'ready' : state.phase)
      }
    })
  }, [stream, memory, devices, offered, steadyMs])

  return { sight, phase }
}
