import type { ReactNode } from 'react';
import { Link } from '../ui/link.tsx';

interface Props {
  team: { budgetYear: number; ubtId: string };
  /** The part of the page, as in next-steps.ts. */
  part?: string;
  look?: 'text' | 'title' | 'button' | 'primary';
  size?: 'normal' | 'small';
  /** What it is called where the words alone do not say which team. */
  name?: string;
  children: ReactNode;
}

/** To the page of one team's cycle: the address that mails have, too. */
export const TeamLink = ({ team: { budgetYear, ubtId }, part, look, size, name, children }: Props) => (
  <Link
    to="/cycles/$budgetYear/ubts/$ubtId"
    params={{ budgetYear, ubtId }}
    {...(part ? { hash: part } : {})}
    aria-label={name}
    {...(look ? { look } : {})}
    {...(size ? { size } : {})}
  >
    {children}
  </Link>
);
