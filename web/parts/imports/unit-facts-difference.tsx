import type { ImportAnswers } from '../../api/import-file.ts';
import { importWords } from '../../words/en/imports.ts';
import { Group, Listing } from './listing.tsx';
import { RowsLeftOut } from './rows-left-out.tsx';

type Answer = ImportAnswers['unit_facts'];

const w = importWords.unitFacts;
const day = ({ unitId, asOf, jobClass }: Answer['added']['first'][number]) => w.one(unitId, asOf, jobClass);

/** Of which cost centers and days facts come or change. */
export const UnitFactsDifference = ({ answer: { added, changed, unchanged, rowsLeftOut } }: { answer: Answer }) => (
  <>
    {unchanged > 0 && <p>{w.unchanged(unchanged)}</p>}
    <Group title={importWords.groups.look} count={rowsLeftOut.count}>
      <RowsLeftOut of={rowsLeftOut} />
    </Group>
    <Group title={importWords.groups.fresh} count={added.count}>
      <Listing title={w.days} of={added} item={day} />
    </Group>
    <Group title={importWords.groups.changed} count={changed.count}>
      <Listing title={w.days} of={changed} item={day} />
    </Group>
  </>
);
