import './dialog.css'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Pages } from './pages.tsx'

interface DialogProps {
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

/** A question over the screen. The focus stays inside and returns to where it was. */
export function Dialog(props: DialogProps) {
  const { onClose } = props
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={props.isOpen}
      isDismissable={false}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.()
      }}
    >
      <Modal className="dialog-modal">
        <AriaDialog className="dialog" role={props.isAlert === true ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className="dialog-title">
            {props.title}
          </Heading>
          {props.children === undefined ? null : <Pages className="dialog-body">{props.children}</Pages>}
          <div className="dialog-actions">{props.actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
