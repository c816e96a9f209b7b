import type { ImportAnswers } from '../../api/import-file.ts';
import { importWords } from '../../words/en/imports.ts';
import { countOf, Group, Listing } from './listing.tsx';
import { RowsLeftOut } from './rows-left-out.tsx';

type Answer = ImportAnswers['holidays'];

const w = importWords.holidays;
const day = ({ date, name, scope, kind }: Answer['added']['first'][number]) => w.one(date, name, scope, kind);

/** Which days off come, change and go, and whose dates follow. */
export function HolidaysDifference({
  answer: { added, changed, removed, calendarsRenewed, rowsLeftOut },
}: {
  answer: Answer;
}) {
  const renewed = { count: calendarsRenewed.length, first: calendarsRenewed.map(String) };
  return (
    <>
      <Group title={importWords.groups.look} count={countOf(renewed, rowsLeftOut)}>
        <Listing title={w.renewed} of={renewed} item={(year) => year} />
        <RowsLeftOut of={rowsLeftOut} />
      </Group>
      <Group title={importWords.groups.gone} count={removed.count}>
        <Listing title={w.days} of={removed} item={day} />
      </Group>
      <Group title={importWords.groups.fresh} count={added.count}>
        <Listing title={w.days} of={added} item={day} />
      </Group>
      <Group title={importWords.groups.changed} count={changed.count}>
        <Listing title={w.days} of={changed} item={day} />
      </Group>
    </>
  );
}
