// What every field has around it: its name, what to write, and what is wrong. Fields must be filled unless `isOptional`.

import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { words } from '../words/en.ts';
import { cx } from './cx.ts';
import css from './field.module.css';

export interface FieldWords {
  label: string;
  /** What to write, when the label does not say it. */
  hint?: ReactNode;
  isOptional?: boolean;
}

export const FieldLabel = ({ label, isOptional }: FieldWords) => (
  <Label className={cx(css.label)}>
    {label}
    {isOptional && <span className={cx(css.optional)}> {words.fields.optional}</span>}
  </Label>
);

export const FieldHint = ({ hint }: Pick<FieldWords, 'hint'>) =>
  hint ? (
    <Text slot="description" className={cx(css.hint)}>
      {hint}
    </Text>
  ) : null;

/** In our own words: the browser's differ from one to the next, and know no Spanish. */
export const FieldProblem = ({ required = words.fields.required }: { required?: string }) => (
  <FieldError className={cx(css.problem)}>
    {({ validationDetails, validationErrors }) =>
      validationDetails.valueMissing ? required : validationErrors.join(' ')
    }
  </FieldError>
);
