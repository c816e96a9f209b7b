import { lazy, type ReactNode, Suspense } from 'react';
import { cx } from './cx.ts';
import css from './dialog.module.css';
import type { ModalDialogProps } from './modal-dialog.tsx';

interface Props extends ModalDialogProps {
  isOpen: boolean;
}

// most visits see none, and it weighs as much as a page
const ModalDialog = lazy(() => import('./modal-dialog.tsx'));

/** Asks for one thing, above the page. What is long to write has a place on the page instead. */
export const Dialog = ({ isOpen, ...props }: Props) =>
  isOpen ? (
    <Suspense>
      <ModalDialog {...props} />
    </Suspense>
  ) : null;

export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className={cx(css.actions)}>{children}</div>
);
