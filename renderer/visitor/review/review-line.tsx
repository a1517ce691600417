import './review.css'
import { SecondaryButton } from '../../ui/secondary-button.tsx'

interface ReviewLineProps {
  readonly name: string
  readonly value: string
  /** Named with its line, so that a screen reader tells several "change" buttons apart. */
  readonly action?: string | undefined
  readonly onAction?: (() => void) | undefined
  /** What is to be mended here, in gold. */
  readonly fault?: string | undefined
}

/** One fact read back, with the way to change it. */
export function ReviewLine(props: ReviewLineProps) {
  return (
    <div className="review-line" {...(props.fault === undefined ? {} : { 'data-wrong': '' })}>
      <div className="review-words">
        <p className="review-name">{props.name}</p>
        <p className="review-value" data-personal="">
          {props.value}
        </p>
        {props.fault === undefined ? null : <p className="review-fault">{props.fault}</p>}
      </div>
      {props.action === undefined || props.onAction === undefined ? null : (
        <SecondaryButton onPress={props.onAction}>
          {props.action}
          <span className="sr-only"> {props.name}</span>
        </SecondaryButton>
      )}
    </div>
  )
}
