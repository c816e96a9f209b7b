import { Button } from 'react-aria-components/Button';
import { Select as AriaSelect, type SelectProps, SelectValue } from 'react-aria-components/Select';
import { words } from '../words/en.ts';
import { cx } from './cx.ts';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass, inputClass } from './field-classes.ts';
import { type Option, Options } from './options.tsx';
import css from './select.module.css';

type Props = Omit<SelectProps<Option>, 'className' | 'children' | 'isRequired' | 'value' | 'onChange' | 'items'> &
  FieldWords & {
    options: Option[];
    value: string | null;
    onChange: (id: string) => void;
  };

/** One of a few; where there are more than fifteen, a combo box finds faster. */
export function Select({ label, hint, isOptional = false, options, onChange, ...props }: Props) {
  return (
    <AriaSelect
      placeholder={words.fields.choose}
      {...props}
      onChange={(id) => id !== null && onChange(String(id))}
      isRequired={!isOptional}
      className={fieldClass}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Button className={cx(inputClass, css.button)}>
        <SelectValue className={cx(css.value)} />
        <span aria-hidden="true" className={cx(css.arrow)} />
      </Button>
      <FieldHint hint={hint} />
      <FieldProblem />
      <Options options={options} />
    </AriaSelect>
  );
}
