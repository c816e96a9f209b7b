import type { ReactNode } from 'react';
import {
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps,
} from 'react-aria-components/RadioGroup';
import { words } from '../words/en.ts';
import { cx } from './cx.ts';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass } from './field-classes.ts';
import css from './radio-group.module.css';

type Props = Omit<RadioGroupProps, 'className' | 'children' | 'isRequired'> &
  FieldWords & { options: { id: string; label: string; hint?: ReactNode }[] };

/** One of two to six, all of them seen at once. */
export const RadioGroup = ({ label, hint, isOptional = false, options, ...props }: Props) => (
  <AriaRadioGroup {...props} isRequired={!isOptional} className={fieldClass}>
    <FieldLabel label={label} isOptional={isOptional} />
    <FieldHint hint={hint} />
    <div className={cx(css.options)}>
      {options.map((option) => (
        <AriaRadio key={option.id} value={option.id} className={cx(css.radio)}>
          <span className={cx(css.dot)} aria-hidden="true" />
          <span>
            {option.label}
            {option.hint && <span className={cx(css.hint)}>{option.hint}</span>}
          </span>
        </AriaRadio>
      ))}
    </div>
    <FieldProblem required={words.fields.chooseOne} />
  </AriaRadioGroup>
);
