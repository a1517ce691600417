import { useSelector } from '@xstate/react'
import { useEffect, useRef } from 'react'
import type { LaidSample, SimulatedDesk } from '../devices/simulated-desk.ts'
import { useSession, useSessionActor } from '../visitor/session-provider.tsx'
import { stepOf } from '../visitor/step-of.ts'
import { paperForPart } from './paper-for-part.ts'
import type { Sample } from './use-samples.ts'

/**
 * Lays a sample paper under the camera whenever the journey asks for one and nobody has laid a paper there.
 *
 * Whoever tries the kiosk for the first time then only has to press the button. A card is never laid by itself:
 * showing it is the person's own deed.
 */
export function useLaidPaper(desk: SimulatedDesk, samples: readonly Sample[]): void {
  const step = useSelector(useSessionActor(), stepOf)
  const partId = useSession((context) => context.partId)
  const own = useRef<LaidSample>(null)
  const laid = useRef(0)
  const capturing = step.startsWith('visit.preparing.capture') ? partId : null

  useEffect(() => {
    const papers = samples.filter((sample) => sample.kind === 'paper')
    const lying = desk.read().sample
    if (capturing === null) {
      if (lying !== null && lying === own.current) desk.clear()
      return
    }
    if (lying?.kind === 'paper' && lying !== own.current) return
    const paper = paperForPart(papers, capturing, laid.current)
    if (paper === undefined) return
    laid.current += 1
    own.current = paper
    desk.lay(paper)
  }, [capturing, desk, samples])

  useEffect(() => {
    if (step === 'attract') desk.clear()
  }, [desk, step])
}
