import type { ReactNode, Ref } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { cx } from './cx.ts';
import css from './form.module.css';

interface Props {
  /** By the fields' names. Each goes away as soon as its field is changed. */
  problems: Record<string, string[]>;
  /** Called when every field is filled as it says. */
  onSend: () => void;
  'aria-label'?: string;
  ref?: Ref<HTMLFormElement>;
  children: ReactNode;
}

export const Form = ({ problems, onSend, children, ...props }: Props) => (
  <AriaForm
    {...props}
    validationErrors={problems}
    className={cx(css.form)}
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}
  >
    <div className={cx(css.fields)} onInput={({ target }) => judgeAgain(target)}>
      {children}
    </div>
  </AriaForm>
);

/**
 * A field that is shown as wrong is judged again with every letter. Otherwise its sentence goes away only when the field is
 * left, which is when the button is pressed: it would move away from under the finger, and the press would be lost.
 */
function judgeAgain(field: EventTarget): void {
  if (!(field instanceof HTMLElement) || field.getAttribute('aria-invalid') !== 'true') return;
  // once the new value has reached the field's own check
  setTimeout(() => field.dispatchEvent(new Event('change', { bubbles: true })));
}
