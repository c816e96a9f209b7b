import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { operationsWords } from '../../words/en/operations.ts';
import css from './operations-header.module.css';

const PAGES = [
  { to: '/operations', label: operationsWords.tabs.cycles },
  { to: '/operations/mails', label: operationsWords.tabs.mails },
  { to: '/operations/people', label: operationsWords.tabs.people },
] as const;

/** The pages of operations beside each other, then the title of this one. */
export const OperationsHeader = (props: { title: string; lead?: ReactNode; actions?: ReactNode }) => (
  <>
    <nav aria-label={operationsWords.pages} className={cx(css.pages)}>
      {PAGES.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={cx(css.page)}>
          {label}
        </Link>
      ))}
    </nav>
    <PageHeader {...props} />
  </>
);
