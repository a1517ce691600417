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
import type { Step } from '../ui/screen-head.tsx'

/** The decisions that a visitor counts, each with its drawing. Language and consent come before the first, the receipt after the last. */
const pictures = {
  identity: IdCardFrontDrawing,
  procedure: BookletDrawing,
  papers: PaperDrawing,
  form: FormDrawing,
  capture: CameraDrawing,
  delivery: EnvelopeDrawing,
  review: ListDrawing,
  sign: LetterDrawing,
} as const satisfies Readonly<Record<string, () => ReactNode>>

export type JourneyStep = keyof typeof pictures
const steps = Object.keys(pictures) as JourneyStep[]

/** "Bước 3/8 · Giấy tờ" for the head of a screen. The same object while nothing changes, so that the head rests. */
export function useStep(step: JourneyStep): Step {
  const { t } = useTranslation('visitor')
  const name = t(`steps.${step}`)
  return useMemo(
    () => ({ index: steps.indexOf(step) + 1, count: steps.length, name, picture: createElement(pictures[step]) }),
    [step, name],
  )
}
