import { TextField as AriaTextField, Input, type TextFieldProps } from 'react-aria-components/TextField';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass, inputClass } from './field-classes.ts';
import { written } from './written.ts';

type Props = Omit<TextFieldProps, 'className' | 'children' | 'isRequired'> & FieldWords;

export const TextField = ({ label, hint, isOptional = false, validate, ...props }: Props) => (
  <AriaTextField {...props} isRequired={!isOptional} validate={written(isOptional, validate)} className={fieldClass}>
    <FieldLabel label={label} isOptional={isOptional} />
    <Input className={inputClass} />
    <FieldHint hint={hint} />
    <FieldProblem />
  </AriaTextField>
);
