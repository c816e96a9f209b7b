import type { ImportAnswers } from '../../api/import-file.ts';
import { importWords } from '../../words/en/imports.ts';
import { Listing } from './listing.tsx';

/** Rows of the file that are none of its table: titles, totals, end marks. */
export const RowsLeftOut = ({ of }: { of: ImportAnswers['roster']['rowsLeftOut'] }) => (
  <Listing
    title={importWords.roster.leftOut}
    of={of}
    item={({ row, said }) => importWords.roster.leftOutOne(row, said)}
  />
);
