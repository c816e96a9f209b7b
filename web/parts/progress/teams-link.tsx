import type { ReactNode } from 'react';
import { Link } from '../../ui/link.tsx';

/** What the list of teams can be narrowed to, as its address says it. */
export interface TeamFilter {
  region: string;
  facility: string;
  phase: string;
  state: string;
  find: string;
}

export const NO_FILTER: TeamFilter = { region: '', facility: '', phase: '', state: '', find: '' };

interface Props {
  budgetYear: number;
  filter: Partial<TeamFilter>;
  look?: 'text' | 'button' | 'title';
  /** What it is called where a number alone says nothing. */
  name?: string;
  children: ReactNode;
}

export const TeamsLink = ({ budgetYear, filter, look = 'title', name, children }: Props) => (
  <Link
    to="/cycles/$budgetYear/ubts"
    params={{ budgetYear }}
    search={{ ...NO_FILTER, ...filter }}
    look={look}
    aria-label={name}
  >
    {children}
  </Link>
);
