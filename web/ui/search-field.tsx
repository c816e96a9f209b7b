import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField, type SearchFieldProps } from 'react-aria-components/SearchField';
import { cx } from './cx.ts';
import { fieldClass, inputClass } from './field.tsx';
import css from './search-field.module.css';

/** Narrows what the page lists while one types. */
export const SearchField = ({
  label,
  ...props
}: Omit<SearchFieldProps, 'className' | 'children'> & { label: string }) => (
  <AriaSearchField {...props} className={cx(fieldClass, css.search)}>
    <Label className={cx(css.label)}>{label}</Label>
    <Input className={inputClass} />
  </AriaSearchField>
);
