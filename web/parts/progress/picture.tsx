import type { ReactNode } from 'react';
import type { Schema } from '../../api/queries.ts';
import { type ShadedRow, ShadedTable } from '../../charts/shaded-table.tsx';
import { cx } from '../../ui/cx.ts';
import { Link } from '../../ui/link.tsx';
import { regionWords } from '../../words/en/region.ts';
import { COLUMNS, type CountedBy } from './columns.ts';
import css from './picture.module.css';
import { type TeamFilter, TeamsLink } from './teams-link.tsx';

const words = regionWords.picture;

interface Props {
  progress: Schema['Progress'];
  countedBy: CountedBy;
  /** Where one chooses what is counted. */
  choice: ReactNode;
}

/** Phase by region or facility: each number leads to its teams, each region to its facilities. */
export function Picture({ progress, countedBy, choice }: Props) {
  const { budgetYear, by, places, total, regionId, region } = progress;
  const nation = regionId === null;
  return (
    <section aria-labelledby="picture" className={cx(css.section)}>
      <div className={cx(css.head)}>
        <h2 id="picture">{words.title}</h2>
        {choice}
      </div>
      <ShadedTable
        caption={words.caption(countedBy, region ?? regionWords.nation, budgetYear)}
        nameTitle={words.place[by]}
        columns={COLUMNS[countedBy]}
        allTitle={words.all}
        rows={places.map(({ placeId, name, counts }) => ({
          id: placeId,
          name: nation ? <RegionLink budgetYear={budgetYear} regionId={placeId} name={name} /> : name,
          ...numbers(
            budgetYear,
            countedBy,
            name,
            counts,
            nation ? { region: placeId } : { region: regionId, facility: placeId },
          ),
        }))}
        total={
          places.length > 1
            ? {
                id: 'total',
                name: words.total,
                ...numbers(budgetYear, countedBy, words.total, total, nation ? {} : { region: regionId }),
              }
            : undefined
        }
      />
      <p className={cx(css.legend)}>
        {words.legend} <span data-no-print>{nation ? words.hintNation : words.hint}</span>
      </p>
    </section>
  );
}

/** A row's numbers, each with its teams behind it. */
function numbers(
  budgetYear: number,
  countedBy: CountedBy,
  place: string,
  counts: Schema['ProgressCounts'],
  filter: Partial<TeamFilter>,
): Pick<ShadedRow, 'cells' | 'all' | 'allContent'> {
  const linked = (column: string, count: number, more: Partial<TeamFilter>) => (
    <TeamsLink
      budgetYear={budgetYear}
      filter={{ ...filter, ...more }}
      name={words.cell(place, column, count, counts.teams)}
    >
      {count.toLocaleString('en-US')}
    </TeamsLink>
  );
  return {
    all: counts.teams,
    allContent: linked(words.all, counts.teams, {}),
    cells: COLUMNS[countedBy].map(({ id, title, count, filter: ofColumn }) => {
      const here = count(counts);
      return { id, count: here, content: here === 0 ? '0' : linked(title, here, ofColumn) };
    }),
  };
}

const RegionLink = ({ budgetYear, regionId, name }: { budgetYear: number; regionId: string; name: string }) => (
  <Link to="/cycles/$budgetYear/regions/$regionId" params={{ budgetYear, regionId }} search={{ by: 'phase' }}>
    {name}
  </Link>
);
