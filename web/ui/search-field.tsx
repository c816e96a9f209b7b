import { useId } from 'react';
import { cx } from './cx.ts';
import { fieldClass, inputClass } from './field-classes.ts';
import css from './search-field.module.css';

interface Props {
  label: string;
  /** What can be looked for, where the label does not say it. */
  hint?: string;
  value: string;
  onChange: (typed: string) => void;
}

/** Narrows what the page lists while one types. The browser's own field: Escape empties it. */
export function SearchField({ label, hint, value, onChange }: Props) {
  const id = useId();
  return (
    <div className={cx(fieldClass, css.search)} data-no-print>
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
        aria-describedby={hint && `${id}-hint`}
      />
      {hint && (
        <p id={`${id}-hint`} className={cx(css.hint)}>
          {hint}
        </p>
      )}
    </div>
  );
}
