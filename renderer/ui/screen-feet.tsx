import { ArrowLeft, Hand } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFrame } from './frame.tsx'
import { useKeyboard } from './keyboard/keyboard-context.ts'
import { PrimaryButton } from './primary-button.tsx'
import { SecondaryButton } from './secondary-button.tsx'

export interface ScreenFeetProps {
  readonly onBack?: (() => void) | undefined
  /** The one action of the screen; left out where touching an answer is the action. */
  readonly primary?:
    | {
        readonly label: string
        readonly onPress: () => void
        readonly isDisabled?: boolean | undefined
        readonly icon?: ReactNode
      }
    | undefined
  /** A second way on, left of the one action ("Bỏ qua"). */
  readonly aside?: ReactNode
}

/** Help at the far left, back beside it, the one action at the right: the same place on every screen. */
export function ScreenFeet(props: ScreenFeetProps) {
  const { t } = useTranslation()
  const { onHelp } = useFrame()
  const { setBack } = useKeyboard()
  const { onBack } = props
  // The keys lie over the feet, and offer the way back themselves.
  useEffect(() => {
    setBack(onBack ?? null)
    return () => setBack(null)
  }, [onBack, setBack])
  return (
    <footer className="screen-feet">
      {onHelp === undefined ? null : (
        <SecondaryButton onPress={onHelp} icon={<Hand aria-hidden />}>
          {t('help')}
        </SecondaryButton>
      )}
      {onBack === undefined ? null : (
        <SecondaryButton onPress={onBack} icon={<ArrowLeft aria-hidden />}>
          {t('back')}
        </SecondaryButton>
      )}
      <div className="screen-onward">
        {props.aside}
        {props.primary === undefined ? null : (
          <PrimaryButton
            onPress={props.primary.onPress}
            isDisabled={props.primary.isDisabled}
            icon={props.primary.icon}
          >
            <span key={props.primary.label} data-tells="">
              {props.primary.label}
            </span>
          </PrimaryButton>
        )}
      </div>
    </footer>
  )
}
