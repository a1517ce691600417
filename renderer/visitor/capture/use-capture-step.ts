import { partsToCapture } from '../../../shared/session/papers.ts'
import type { Step } from '../../ui/screen-head.tsx'
import { useLongStep } from '../journey-step.ts'
import { useSession } from '../session-provider.tsx'

/** The head of every screen about one paper: each of the papers is the same share of the step. */
export function useCaptureStep(): Step {
  const within = useSession((context) => {
    const parts = partsToCapture(context)
    const index = parts.findIndex(({ id }) => id === context.partId)
    return index < 0 ? 1 : (index + 1) / parts.length
  })
  return useLongStep('capture', within)
}
