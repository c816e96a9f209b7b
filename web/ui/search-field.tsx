import { useId } from 'react';
import { cx } from './cx.ts';
import { fieldClass, inputClass } from './field-classes.ts';
import css from './search-field.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (typed: string) => void;
}

/** Narrows what the page lists while one types. The browser's own field: Escape empties it. */
export function SearchField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className={cx(fieldClass, css.search)}>
      <label htmlFor={id} className={cx(css.label)}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className={inputClass}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
