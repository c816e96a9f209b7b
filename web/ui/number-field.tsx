import { Group } from 'react-aria-components/Group';
import { NumberField as AriaNumberField, Input, type NumberFieldProps } from 'react-aria-components/NumberField';
import { cx } from './cx.ts';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass, inputClass } from './field-classes.ts';
import css from './number-field.module.css';
import { numberProblem } from './number-problem.ts';

/** More than anybody types: what is typed stays as it was typed, and is refused in words where it is too fine. */
const FINEST = 10;

type Props = Omit<
  NumberFieldProps,
  | 'className'
  | 'children'
  | 'isRequired'
  | 'minValue'
  | 'maxValue'
  | 'step'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'formatOptions'
  | 'validate'
> &
  FieldWords & {
    /** null: nothing is written yet. */
    value: number | null;
    onChange: (value: number | null) => void;
    least?: number;
    most?: number;
    decimals?: number;
    /** Before or after the number: `$`, `hours`. */
    before?: string;
    after?: string;
  };

/**
 * A number outside its limits stays as it was typed and is refused in words. React Aria's own limits would change it to the
 * nearest allowed one on leaving the field, without a word: in a record of staff that is a wrong number.
 */
export function NumberField(props: Props) {
  const {
    label,
    hint,
    isOptional = false,
    value,
    onChange,
    least = 0,
    most,
    decimals = 0,
    before,
    after,
    ...rest
  } = props;
  return (
    <AriaNumberField
      {...rest}
      value={value ?? Number.NaN}
      onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
      // money is read with its cents
      formatOptions={{ minimumFractionDigits: before ? decimals : 0, maximumFractionDigits: FINEST }}
      isRequired={!isOptional}
      isWheelDisabled
      validate={(typed) => numberProblem(typed, { least, most, decimals })}
      className={fieldClass}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Group className={cx(css.group)}>
        {before && <span className={cx(css.unit)}>{before}</span>}
        <Input className={cx(inputClass, css.input)} />
        {after && <span className={cx(css.unit)}>{after}</span>}
      </Group>
      <FieldHint hint={hint} />
      <FieldProblem />
    </AriaNumberField>
  );
}
