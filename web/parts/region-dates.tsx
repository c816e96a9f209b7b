import { useSuspenseQuery } from '@tanstack/react-query';
import { cycles, regionDates } from '../api/region-queries.ts';
import { cx } from '../ui/cx.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Link } from '../ui/link.tsx';
import { Table } from '../ui/table.tsx';
import { regionWords } from '../words/en/region.ts';
import { calendarDay } from './calendar-day.ts';
import css from './region-dates.module.css';
import { useMe } from './use-me.ts';
import { isNational, ownRegions } from './year/who-may.ts';

const words = regionWords.dates;

/** The dates that hold in a region: its own, and the nation’s where it has none. */
export function RegionDates({ budgetYear, regionId }: { budgetYear: number; regionId: string }) {
  const { region, dates } = useSuspenseQuery(regionDates(budgetYear, regionId)).data;
  const own = dates.filter((date) => date.own).length;
  const me = useMe();
  const isDraft = useSuspenseQuery(cycles()).data.some(
    (one) => one.budgetYear === budgetYear && one.status === 'draft',
  );
  const maySet = isDraft && (isNational(me) || ownRegions(me).some((mine) => mine.regionId === regionId));
  return (
    <section aria-labelledby="dates" className={cx(css.section)}>
      <h2 id="dates">{words.title}</h2>
      <p className={cx(css.lead)}>{own > 0 ? words.ownCount(own) : words.ownNone}</p>
      {maySet && (
        <p>
          <Link
            to="/cycles/$budgetYear/draft"
            params={{ budgetYear }}
            search={{ region: regionId }}
            hash="region-dates"
          >
            {words.set}
          </Link>
        </p>
      )}
      <Disclosure summary={words.all(dates.length)}>
        <Table
          caption={words.caption(region, budgetYear)}
          hidesCaption
          rows={dates}
          keyOf={({ key }) => key}
          columns={[
            { title: words.date, isName: true, cell: ({ inWords }) => <span className={cx(css.date)}>{inWords}</span> },
            {
              title: words.day,
              cell: ({ printedOn, rule }) =>
                `${calendarDay(printedOn)}${rule === 'none' ? '' : `, ${words.rule[rule]}`}`,
            },
            { title: words.whose, cell: ({ own }) => (own ? <strong>{words.own}</strong> : words.nations) },
          ]}
        />
      </Disclosure>
    </section>
  );
}
