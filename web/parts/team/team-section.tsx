import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import css from './team-section.module.css';

interface Props {
  /** Its anchor, as tasks and mails link to it. */
  id: string;
  title: string;
  /** Beside the title: where it stands, in a word. */
  standing?: ReactNode;
  children: ReactNode;
}

/** One matter of the team's page, reached by its anchor. */
export const TeamSection = ({ id, title, standing, children }: Props) => (
  <section id={id} aria-labelledby={`${id}-title`} className={cx(css.section)}>
    <h2 id={`${id}-title`} className={cx(css.title)}>
      {title} {standing}
    </h2>
    {children}
  </section>
);
