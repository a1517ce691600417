import './button.css'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

interface SecondaryButtonProps {
  readonly id?: string | undefined
  readonly children: ReactNode
  readonly onPress: () => void
  readonly isDisabled?: boolean | undefined
  readonly icon?: ReactNode
  /** It is one of several of which one holds. */
  readonly isChosen?: boolean | undefined
  /** `plain` is underlined words without a box, for what few people need. */
  readonly look?: 'boxed' | 'plain' | undefined
}

/** Anything that is not the one action: back, retake, change, skip. */
export function SecondaryButton(props: SecondaryButtonProps) {
  const look = props.look === 'plain' ? 'button-plain' : 'button-secondary'
  return (
    <Button
      {...(props.id === undefined ? {} : { id: props.id })}
      className={`button ${look} pressable`}
      onPress={props.onPress}
      isDisabled={props.isDisabled ?? false}
      {...(props.isChosen === undefined ? {} : { 'aria-pressed': props.isChosen })}
    >
      {props.icon}
      <span>{props.children}</span>
    </Button>
  )
}
