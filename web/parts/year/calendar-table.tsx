import type { Schema } from '../../api/queries.ts';
import { Table } from '../../ui/table.tsx';
import { yearWords } from '../../words/en/year.ts';
import { longDay, MILESTONES } from './milestones.ts';

type Cycle = Schema['Cycle'];

/** The printed dates of a year and those that regions have of their own, to read. */
export function CalendarTable({ cycle: { milestones, regionalDates } }: { cycle: Cycle }) {
  const rows = MILESTONES.flatMap((key) => [
    ...milestones.filter((date) => date.key === key).map((date) => ({ ...date, place: yearWords.calendar.nation })),
    ...regionalDates.flatMap(({ name, dates }) =>
      dates.filter((date) => date.key === key).map((date) => ({ ...date, place: name })),
    ),
  ]);
  return (
    <Table
      caption={yearWords.calendar.title}
      hidesCaption
      rows={rows}
      keyOf={({ key, place }) => `${key} ${place}`}
      columns={[
        { title: yearWords.calendar.date, cell: ({ key }) => yearWords.milestones[key], isName: true },
        ...(regionalDates.length > 0
          ? [{ title: yearWords.calendar.region, cell: (row: (typeof rows)[number]) => row.place }]
          : []),
        {
          title: yearWords.calendar.day,
          cell: ({ printedOn }) => <time dateTime={printedOn}>{longDay(printedOn)}</time>,
        },
        { title: yearWords.calendar.rule, cell: ({ rule }) => yearWords.calendar.rules[rule] },
        { title: yearWords.calendar.from, cell: ({ source }) => source },
      ]}
    />
  );
}
