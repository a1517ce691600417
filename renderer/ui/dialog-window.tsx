import './dialog.css'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { DialogProps } from './dialog.tsx'
import { Pages } from './pages.tsx'

/** A question over the screen. The focus stays inside and returns to where it was. */
export function DialogWindow(props: DialogProps) {
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
