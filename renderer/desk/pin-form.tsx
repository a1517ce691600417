import { useTranslation } from 'react-i18next'
import { DigitsField } from '../ui/field/digits-field.tsx'
import { Notice } from '../ui/notice.tsx'
import type { usePin } from './use-pin.ts'

/** The PIN's field and what went wrong with the last try. */
export function PinForm({ pin }: { readonly pin: ReturnType<typeof usePin> }) {
  const { t } = useTranslation('staff')
  const { t: visitor } = useTranslation('visitor')
  const { failure } = pin
  return (
    <>
      {failure === null ? null : (
        <Notice kind="attention">
          {failure.kind === 'wrongPin'
            ? t('door.wrongPin', { count: failure.triesLeft })
            : failure.kind === 'locked'
              ? t('door.locked', { seconds: failure.seconds })
              : failure.kind === 'noAccounts'
                ? t('door.noAccounts')
                : visitor('unreachable.text')}
        </Notice>
      )}
      <DigitsField
        id="pin"
        label={t('door.question')}
        hideLabel
        isSecret
        maxLength={6}
        value={pin.digits}
        onChange={pin.setDigits}
      />
    </>
  )
}
