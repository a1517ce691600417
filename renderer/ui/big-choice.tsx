import './choice.css'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Language } from '../../shared/language.ts'

interface BigChoiceProps {
  readonly id?: string | undefined
  /** The words on the card, as people say it. */
  readonly title: string
  /** One line of explanation. */
  readonly line?: string | undefined
  readonly icon?: ReactNode
  /** Of its words, where it is not that of the screen. */
  readonly lang?: Language | undefined
  readonly onPress: () => void
  readonly isDisabled?: boolean | undefined
}

/** A full-width card that is itself the action: touching it goes on. */
export function BigChoice(props: BigChoiceProps) {
  return (
    <Button
      {...(props.id === undefined ? {} : { id: props.id })}
      className="choice pressable"
      onPress={props.onPress}
      isDisabled={props.isDisabled ?? false}
    >
      {props.icon === undefined ? null : <span className="choice-icon">{props.icon}</span>}
      <span className="choice-words" lang={props.lang}>
        <span className="choice-title">{props.title}</span>
        {props.line === undefined ? null : <span className="choice-line">{props.line}</span>}
      </span>
      <ChevronRight className="choice-go" aria-hidden />
    </Button>
  )
}
