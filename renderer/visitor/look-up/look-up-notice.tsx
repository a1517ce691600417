import { UnreachableNotice } from '../unreachable-notice.tsx'
import { assertNever } from '../../../shared/assert-never.ts'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import type { LookUpState } from './use-look-up.ts'

/** Why nothing was found, and what to do. */
export function LookUpNotice({ state }: { readonly state: LookUpState }) {
  const { t } = useTranslation('visitor')
  if (state.kind !== 'failed') return null
  const { failure } = state
  switch (failure.kind) {
    case 'mistyped':
    case 'unknownCode':
      return <Notice kind="attention">{t(`lookUp.failure.${failure.kind}`)}</Notice>
    case 'tooManyTries':
      return <Notice kind="attention">{t('lookUp.failure.tooManyTries', { seconds: failure.seconds })}</Notice>
    case 'savedDraft':
      // A screen of its own says that.
      return null
    case 'badRequest':
    case 'notAllowed':
    case 'outOfService':
    case 'unreachable':
    case 'visitEnded':
      return <UnreachableNotice />
    default:
      return assertNever(failure)
  }
}
