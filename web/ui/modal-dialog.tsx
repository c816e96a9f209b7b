import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from './cx.ts';
import css from './dialog.module.css';

export interface ModalDialogProps {
  /** Absent: it stays until what it asks for is done. */
  onClose?: () => void;
  title: string;
  children: ReactNode;
}

/** What a dialog is made of; loaded with the first one that opens. */
export default function ModalDialog({ onClose, title, children }: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose?.()}
      isKeyboardDismissDisabled={!onClose}
      className={cx(css.overlay)}
    >
      <Modal className={cx(css.modal)}>
        <AriaDialog className={cx(css.dialog)}>
          <Heading slot="title" className={cx(css.title)}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
