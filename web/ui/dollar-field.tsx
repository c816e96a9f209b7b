import { Group } from 'react-aria-components/Group';
import { TextField as AriaTextField, Input, type TextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import css from './dollar-field.module.css';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass, inputClass } from './field-classes.ts';
import { written } from './written.ts';

type Props = Omit<TextFieldProps, 'className' | 'children' | 'isRequired' | 'inputMode'> & FieldWords;

/** Money as it is typed, so that no digit is rounded on its way; whoever gives `validate` reads it. */
export const DollarField = ({ label, hint, isOptional = false, validate, ...props }: Props) => (
  <AriaTextField
    {...props}
    inputMode="decimal"
    autoComplete="off"
    isRequired={!isOptional}
    validate={written(isOptional, validate)}
    className={fieldClass}
  >
    <FieldLabel label={label} isOptional={isOptional} />
    <Group className={cx(css.group)}>
      <span className={cx(css.sign)} aria-hidden="true">
        $
      </span>
      <Input className={cx(inputClass, css.input)} />
    </Group>
    <FieldHint hint={hint} />
    <FieldProblem />
  </AriaTextField>
);
