import type { ReactNode } from 'react'

interface PanelButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  /** The whole sentence where the words on the button need their surroundings. */
  readonly label?: string
  /** What the device is at now. */
  readonly isChosen?: boolean
  readonly look?: 'panel-button' | 'panel-handle'
}

/**
 * A button of the panel: smaller than a visitor's, as only those who build or show the kiosk press it.
 *
 * Pressing it takes the focus from nothing, so that a field of the journey keeps its keyboard and its caret.
 */
export function PanelButton(props: PanelButtonProps) {
  return (
    <button
      type="button"
      className={props.look ?? 'panel-button'}
      aria-label={props.label}
      aria-pressed={props.isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  )
}
