import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Schema } from '../api/queries.ts';
import { cycles, unreached } from '../api/region-queries.ts';
import { dayOf } from '../parts/dates.ts';
import { Side } from '../parts/side.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Table } from '../ui/table.tsx';
import { regionWords } from '../words/en/region.ts';

const words = regionWords.unreached;
type Person = Schema['UnreachedPerson'];

export const load = (client: QueryClient) =>
  Promise.all([client.ensureQueryData(unreached()), client.ensureQueryData(cycles())]);

export default function UnreachedPage() {
  const { count, people } = useSuspenseQuery(unreached()).data;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      {count === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          {people.length < count && <p>{words.more(people.length, count)}</p>}
          <Table
            caption={words.title}
            hidesCaption
            rows={people}
            keyOf={({ personId, side }) => `${personId} ${side}`}
            columns={[
              { title: words.columns.who, isName: true, cell: ({ name }) => name },
              { title: words.columns.side, cell: ({ side }) => (side ? <Side side={side} /> : words.neither) },
              { title: words.columns.what, cell: What },
              { title: words.columns.since, cell: ({ since }) => (since ? dayOf(since) : words.never) },
              { title: words.columns.teams, cell: ({ teams }) => teams.map(({ name }) => name).join(', ') },
            ]}
          />
        </>
      )}
    </>
  );
}

const What = ({ reason, whatToDo, mailInWords }: Person) => (
  <>
    <p>{reason}</p>
    <p>{whatToDo}</p>
    {mailInWords && <p>{words.newest(mailInWords)}</p>}
  </>
);
