import { createElement, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BookletDrawing } from '../ui/drawing/booklet-drawing.tsx'
import { CameraDrawing } from '../ui/drawing/camera-drawing.tsx'
import { EnvelopeDrawing } from '../ui/drawing/envelope-drawing.tsx'
import { FormDrawing } from '../ui/drawing/form-drawing.tsx'
import { IdCardFrontDrawing } from '../ui/drawing/id-card-front-drawing.tsx'
import { LetterDrawing } from '../ui/drawing/letter-drawing.tsx'
import { ListDrawing } from '../ui/drawing/list-drawing.tsx'
import { PaperDrawing } from '../ui/drawing/paper-drawing.tsx'
import { type JourneyStep, journeySteps } from '../../shared/session/journey-share.ts'
import type { Step } from '../ui/screen-head.tsx'
import { journeyPlace } from './journey-place.ts'
import { useIsChanging } from './use-is-changing.ts'

/** What each step is about, for those who do not read. */
const pictures: Readonly<Record<JourneyStep, () => ReactNode>> = {
  identity: IdCardFrontDrawing,
  procedure: BookletDrawing,
  papers: PaperDrawing,
  form: FormDrawing,
  capture: CameraDrawing,
  delivery: EnvelopeDrawing,
  review: ListDrawing,
  sign: LetterDrawing,
}

/** Steps of many screens, which tell how far one of them is. */
type LongStep = 'form' | 'capture'

/** "Bước 3/8 · Giấy tờ" for the head of a screen, and how far its bar is filled: to the end of the step. */
export function useStep(step: Exclude<JourneyStep, LongStep>): Step {
  return useStepTo(step, 1)
}

/** The same within a step of many screens. `within`: how much of it is behind once this screen is done, to 1. */
export function useLongStep(step: LongStep, within: number): Step {
  return useStepTo(step, within)
}

/** The same object while nothing changes, so that the head rests. */
function useStepTo(step: JourneyStep, within: number): Step {
  const { t } = useTranslation('visitor')
  const isChanging = useIsChanging()
  const place = journeyPlace(step, within, isChanging)
  const { index, share } = place
  const name = t(`steps.${place.name}`)
  return useMemo(
    () => ({ index, count: journeySteps.length, name, share, picture: createElement(pictures[step]) }),
    [index, name, share, step],
  )
}
