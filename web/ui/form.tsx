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

export const Form = ({ problems, onSend, ...props }: Props) => (
  <AriaForm
    {...props}
    validationErrors={problems}
    className={cx(css.form)}
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}
  />
);
