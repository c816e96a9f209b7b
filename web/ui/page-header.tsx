import { type ReactNode, useEffect } from 'react';
import { words } from '../words/en.ts';
import { cx } from './cx.ts';
import css from './page-header.module.css';

interface Props {
  title: string;
  /** What the page is for, or what stands out on it today, in a sentence. */
  lead?: ReactNode;
  /** Above the title: where this page lies. */
  above?: ReactNode;
  /** Beside the title: what one does here. */
  actions?: ReactNode;
}

/** The first thing of every page; its title is the document's, too, and gets the focus when one comes here. */
export function PageHeader({ title, lead, above, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title]);
  return (
    <header className={cx(css.header)}>
      <div className={cx(css.titles)}>
        {above && <div className={cx(css.above)}>{above}</div>}
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className={cx(css.lead)}>{lead}</p>}
      </div>
      {actions && <div className={cx(css.actions)}>{actions}</div>}
    </header>
  );
}
