import type { ReactNode } from 'react'
import { onceOpen } from './on-demand.tsx'

export interface DialogProps {
  /** One sentence: what is asked or said. */
  readonly title: string
  readonly children?: ReactNode
  /** One to three buttons, the one action last. */
  readonly actions: ReactNode
  readonly isOpen: boolean
  /** Escape closes when given; touching beside it never does, since a hand may rest there. */
  readonly onClose?: (() => void) | undefined
  /** The words interrupt ("still there?") rather than ask. */
  readonly isAlert?: boolean | undefined
}

/** A question over the screen. */
export const Dialog = onceOpen<DialogProps>(() =>
  import('./dialog-window.tsx').then(({ DialogWindow }) => DialogWindow),
)
