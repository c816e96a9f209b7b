import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import css from './budget-part.module.css';

interface Props {
  /** Its anchor, as tasks and mails link to it. */
  id: string;
  title: string;
  standing?: ReactNode;
  children: ReactNode;
}

/** One matter within the budget. */
export const BudgetPart = ({ id, title, standing, children }: Props) => (
  <section id={id} aria-labelledby={`${id}-title`} className={cx(css.part)}>
    <h3 id={`${id}-title`} className={cx(css.title)}>
      {title} {standing}
    </h3>
    {children}
  </section>
);

/** What of it belongs to one unit; a team of one unit needs no name over it. */
export const OfUnit = ({ title, children }: { title: string | null; children: ReactNode }) => (
  <div className={cx(css.unit)}>
    {title && <h4 className={cx(css.unitTitle)}>{title}</h4>}
    {children}
  </div>
);
