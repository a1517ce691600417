import './button.css'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

interface PrimaryButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly isDisabled?: boolean | undefined
  /** In place of the arrow; `null` for none. */
  readonly icon?: ReactNode
  readonly id?: string | undefined
}

/** The one action of a screen, in the province's red, named by what it does ("Gửi hồ sơ"). */
export function PrimaryButton(props: PrimaryButtonProps) {
  return (
    <Button
      {...(props.id === undefined ? {} : { id: props.id })}
      className="button button-primary pressable"
      onPress={props.onPress}
      isDisabled={props.isDisabled ?? false}
    >
      <span>{props.children}</span>
      {props.icon === undefined ? <ArrowRight aria-hidden /> : props.icon}
    </Button>
  )
}
