import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './disclosure.module.css';

interface Props {
  summary: ReactNode;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}

/** What most readers can do without. The browser's own: find on the page opens it. */
export const Disclosure = ({ summary, isOpenAtFirst = false, children }: Props) => (
  <details className={cx(css.disclosure)} open={isOpenAtFirst}>
    <summary className={cx(css.summary)}>{summary}</summary>
    <div className={cx(css.content)}>{children}</div>
  </details>
);
