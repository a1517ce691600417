import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerFault } from '../../shared/procedure/check-answer.ts'
import { usePreferences } from '../ui/preferences.tsx'

/** The sentence for what is wrong with one answer. A form's own rule brings its own words, in every language. */
export function useFaultText(): (fault: AnswerFault) => string {
  const { t } = useTranslation('faults')
  const { language } = usePreferences()
  return useCallback(
    (fault) => {
      const own = fault.kind === 'check' ? fault.params?.[language] : undefined
      // Which values a sentence needs follows from the fault's kind; the types can't say that for all kinds at once.
      const sentence = t as unknown as (key: string, values: Readonly<Record<string, string>>) => string
      return own ?? sentence(fault.kind, fault.params ?? {})
    },
    [t, language],
  )
}
