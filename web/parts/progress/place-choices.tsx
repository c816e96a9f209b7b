import type { ReactNode } from 'react';
import { ChoiceLinks } from '../../ui/choice-links.tsx';
import { Link } from '../../ui/link.tsx';
import { regionWords as words } from '../../words/en/region.ts';
import { COUNTED_BY, type CountedBy } from './columns.ts';

interface Place {
  budgetYear: number;
  regionId: string | null;
  by: CountedBy;
}

/** The same place in another year. */
export const Years = ({ years, ...place }: Place & { years: number[] }) =>
  years.length > 1 ? (
    <ChoiceLinks name={words.otherYears}>
      {years.toSorted().map((year) => (
        <PlaceLink key={year} {...place} budgetYear={year}>
          {year}
        </PlaceLink>
      ))}
    </ChoiceLinks>
  ) : null;

/** The same teams, counted otherwise. */
export const ByChoice = (place: Place) => (
  <ChoiceLinks name={words.picture.choose}>
    {COUNTED_BY.map((by) => (
      <PlaceLink key={by} {...place} by={by}>
        {words.picture.by[by]}
      </PlaceLink>
    ))}
  </ChoiceLinks>
);

function PlaceLink({ budgetYear, regionId, by, children }: Place & { children: ReactNode }) {
  const how = { search: { by }, activeOptions: { exact: true }, replace: true, resetScroll: false } as const;
  return regionId === null ? (
    <Link to="/cycles/$budgetYear" params={{ budgetYear }} {...how}>
      {children}
    </Link>
  ) : (
    <Link to="/cycles/$budgetYear/regions/$regionId" params={{ budgetYear, regionId }} {...how}>
      {children}
    </Link>
  );
}
