import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaGroup, type CheckboxGroupProps } from 'react-aria-components/CheckboxGroup';
import css from './checkbox.module.css';
import { cx } from './cx.ts';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass } from './field-classes.ts';

export const Checkbox = ({
  children,
  ...props
}: Omit<CheckboxProps, 'className' | 'children'> & { children: ReactNode }) => (
  <AriaCheckbox {...props} className={cx(css.checkbox)}>
    <span className={cx(css.box)} aria-hidden="true" />
    <span>{children}</span>
  </AriaCheckbox>
);

type GroupProps = Omit<CheckboxGroupProps, 'className' | 'children' | 'isRequired'> &
  FieldWords & { children: ReactNode };

/** Any of a few. */
export const CheckboxGroup = ({ label, hint, isOptional = false, children, ...props }: GroupProps) => (
  <AriaGroup {...props} isRequired={!isOptional} className={fieldClass}>
    <FieldLabel label={label} isOptional={isOptional} />
    <FieldHint hint={hint} />
    <div className={cx(css.boxes)}>{children}</div>
    <FieldProblem />
  </AriaGroup>
);
