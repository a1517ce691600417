import './review.css'
import { type ReactNode, useId } from 'react'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useIsTight } from '../../ui/use-is-tight.ts'

interface ReviewLineProps {
  /** Of the way to change it. */
  readonly id?: string | undefined
  readonly name: string
  readonly value: string
  /** Named with its line, so that a screen reader tells several "change" buttons apart. */
  readonly action?: string | undefined
  readonly onAction?: (() => void) | undefined
  /** Before the action's words, where there is room. */
  readonly icon?: ReactNode
  /** What is to be mended here, in gold. */
  readonly fault?: string | undefined
}

/** One fact read back, with the way to change it: on low glass beside the name, so that the value may go on over the page. */
export function ReviewLine(props: ReviewLineProps) {
  const isTight = useIsTight()
  const ownId = useId()
  const id = props.id ?? ownId
  const name = <p className="review-name">{props.name}</p>
  const words = (
    <>
      <p className="review-value" data-personal="">
        {props.value}
      </p>
      {props.fault === undefined ? null : <p className="review-fault">{props.fault}</p>}
    </>
  )
  const change =
    props.action === undefined || props.onAction === undefined ? null : (
      <SecondaryButton id={id} icon={isTight ? undefined : props.icon} onPress={props.onAction}>
        {props.action}
        <span className="sr-only"> {props.name}</span>
      </SecondaryButton>
    )
  return (
    <div
      className="review-line"
      // Beside the name, the way to change it would be heard before the value.
      aria-owns={change === null ? undefined : id}
      data-thing={[props.name, props.value, props.fault].join('\n')}
      {...(props.fault === undefined ? {} : { 'data-wrong': '' })}
    >
      {isTight ? (
        <>
          <div className="review-head">
            {name}
            {change}
          </div>
          {words}
        </>
      ) : (
        <>
          <div className="review-words">
            {name}
            {words}
          </div>
          {change}
        </>
      )}
    </div>
  )
}
