import type { ReactNode } from 'react';
import css from './choice-links.module.css';
import { cx } from './cx.ts';

/** A few ways to see the same page, as links beside each other; the one that is seen has `aria-current`. */
export const ChoiceLinks = ({ name, children }: { name: string; children: ReactNode }) => (
  <nav aria-label={name} className={cx(css.choices)}>
    {children}
  </nav>
);
