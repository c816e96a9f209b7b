import { useState } from 'react';
import { TextField as AriaTextField, Input, type TextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass, inputClass } from './field-classes.ts';
import css from './number-field.module.css';
import { numberProblem, readNumber } from './number-problem.ts';
import { written } from './written.ts';

type Props = Omit<
  TextFieldProps,
  'className' | 'children' | 'isRequired' | 'inputMode' | 'value' | 'defaultValue' | 'onChange' | 'validate'
> &
  FieldWords & {
    /** null: nothing is written yet, or what is written is no number. */
    value: number | null;
    onChange: (value: number | null) => void;
    least?: number;
    most?: number;
    decimals?: number;
  };

/**
 * A number stays as it was typed, and is refused in words where it is none or outside its limits. React Aria's own number field
 * would move it to the nearest allowed one, read "12,5" as 125 and drop a pasted "8 400", each without a word: in a record of
 * staff that is a wrong number.
 */
export function NumberField(props: Props) {
  const { label, hint, isOptional = false, value, onChange, least = 0, most, decimals = 0, ...rest } = props;
  const [typed, setTyped] = useState(inField(value));
  // it was changed elsewhere, such as by another draft
  const shown = readNumber(typed) === value ? typed : inField(value);
  return (
    <AriaTextField
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(readNumber(text));
      }}
      isRequired={!isOptional}
      validate={written(isOptional, (text) => numberProblem(text, { least, most, decimals }))}
      className={fieldClass}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Input className={cx(inputClass, css.input)} />
      <FieldHint hint={hint} />
      <FieldProblem />
    </AriaTextField>
  );
}

const inField = (value: number | null): string => (value === null ? '' : String(value));
