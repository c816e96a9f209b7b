import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, type ComboBoxProps, Input } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { words } from '../words/en.ts';
import css from './combo-box.module.css';
import { cx } from './cx.ts';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass, inputClass } from './field-classes.ts';
import { type Option, Options } from './options.tsx';

type Props = Omit<
  ComboBoxProps<Option, 'single'>,
  'className' | 'children' | 'isRequired' | 'value' | 'onChange' | 'items' | 'defaultItems'
> &
  FieldWords & {
    options: Option[];
    value: string | null;
    onChange: (id: string | null) => void;
  };

/** One of many, found by typing a part of it. */
export function ComboBox({ label, hint, isOptional = false, options, onChange, ...props }: Props) {
  return (
    <AriaComboBox
      {...props}
      defaultItems={options}
      onChange={(id) => onChange(id === null ? null : String(id))}
      isRequired={!isOptional}
      allowsEmptyCollection
      className={fieldClass}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Group className={cx(css.group)}>
        <Input className={cx(inputClass, css.input)} />
        <Button className={cx(css.button)} aria-label={words.fields.showAll}>
          <span aria-hidden="true" className={cx(css.arrow)} />
        </Button>
      </Group>
      <FieldHint hint={hint} />
      <FieldProblem />
      <Options />
    </AriaComboBox>
  );
}
