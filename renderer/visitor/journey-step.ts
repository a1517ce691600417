import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Step } from '../ui/screen-head.tsx'

/** The decisions that a visitor counts. Language and consent come before the first, the receipt after the last. */
const steps = ['identity', 'procedure', 'papers', 'form', 'capture', 'delivery', 'review', 'sign'] as const
export type JourneyStep = (typeof steps)[number]

/** "Bước 3/8 · Giấy tờ" for the head of a screen. The same object while nothing changes, so that the head rests. */
export function useStep(step: JourneyStep): Step {
  const { t } = useTranslation('visitor')
  const name = t(`steps.${step}`)
  return useMemo(() => ({ index: steps.indexOf(step) + 1, count: steps.length, name }), [step, name])
}
