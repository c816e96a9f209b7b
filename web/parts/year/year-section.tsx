import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import css from './year-section.module.css';

interface Props {
  /** Its anchor: `/cycles/2030/draft#calendar`. */
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}

/** One matter of a year's page. */
export const YearSection = ({ id, title, lead, children }: Props) => (
  <section id={id} aria-labelledby={`${id}-title`} className={cx(css.section)}>
    <h2 id={`${id}-title`}>{title}</h2>
    {lead && <p className={cx(css.lead)}>{lead}</p>}
    {children}
  </section>
);

export const YearSections = ({ children }: { children: ReactNode }) => (
  <div className={cx(css.sections)}>{children}</div>
);
