import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components/TextField';
import { words } from '../words/en.ts';
import { cx } from './cx.ts';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass, inputClass } from './field-classes.ts';
import css from './text-area.module.css';
import { written } from './written.ts';

type Props = Omit<TextFieldProps, 'className' | 'children' | 'isRequired' | 'validate'> &
  FieldWords & {
    rows?: number;
    /** The server's own limit; what is longer is said, and kept. */
    most?: number;
  };

/** For what people write at length. It grows with the text. */
export function TextArea({ label, hint, isOptional = false, rows = 4, most = 10_000, ...props }: Props) {
  return (
    <AriaTextField
      {...props}
      isRequired={!isOptional}
      validate={written(isOptional, (text) => (text.length > most ? words.fields.tooLong(text.length, most) : null))}
      className={fieldClass}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <AriaTextArea className={cx(inputClass, css.area)} rows={rows} />
      <FieldHint hint={hint} />
      <FieldProblem />
    </AriaTextField>
  );
}
