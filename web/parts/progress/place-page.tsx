import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cycles, progress as progressOf } from '../../api/region-queries.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { regionWords as words } from '../../words/en/region.ts';
import type { CountedBy } from './columns.ts';
import { Figures } from './figures.tsx';
import { Picture } from './picture.tsx';
import { ByChoice, Years } from './place-choices.tsx';
import css from './place-page.module.css';
import { TeamsLink } from './teams-link.tsx';

interface Props {
  budgetYear: number;
  /** null: the nation. */
  regionId: string | null;
  by: CountedBy;
  /** Below the picture: what only some see here. */
  children?: ReactNode;
}

/** How a region or the nation stands in one year. */
export function PlacePage({ children, ...place }: Props) {
  const { budgetYear, regionId, by } = place;
  const progress = useSuspenseQuery(progressOf(budgetYear, regionId)).data;
  const years = useSuspenseQuery(cycles()).data;
  const { total, region } = progress;
  const status = years.find((cycle) => cycle.budgetYear === budgetYear)?.status;
  return (
    <>
      <PageHeader
        title={`${region ?? words.nation} ${budgetYear}`}
        above={regionId !== null && <ToNation budgetYear={budgetYear} />}
        lead={total.teams > 0 && words.lead(total.teams, total.ended)}
        actions={
          <>
            <Years years={years.map((cycle) => cycle.budgetYear)} {...place} />
            {total.teams > 0 && (
              <TeamsLink budgetYear={budgetYear} filter={{ region: regionId ?? '' }} look="button">
                {words.allTeams}
              </TeamsLink>
            )}
          </>
        }
      />
      <div className={cx(css.page)}>
        {total.teams === 0 ? (
          <EmptyState title={words.none}>
            <p>{status === 'draft' ? words.noneDraft : words.noneHere}</p>
          </EmptyState>
        ) : (
          <>
            <Figures budgetYear={budgetYear} region={regionId ?? ''} counts={total} />
            <Picture progress={progress} countedBy={by} choice={<ByChoice {...place} />} />
          </>
        )}
        {children}
      </div>
    </>
  );
}

const ToNation = ({ budgetYear }: { budgetYear: number }) => (
  <nav aria-label={words.where}>
    <Link to="/cycles/$budgetYear" params={{ budgetYear }} search={{ by: 'phase' }}>
      {words.nation} {budgetYear}
    </Link>
  </nav>
);
