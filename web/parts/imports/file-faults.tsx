import type { Schema } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { importWords } from '../../words/en/imports.ts';
import { faultsCsv } from './faults-csv.ts';

const w = importWords.faults;

interface Props {
  faults: Schema['FileProblem'][];
  /** Cells with further faults that are not listed. */
  more: number;
}

/** What is wrong in a file, each fault once with all its rows; also as a file for whoever corrects it. */
export function FileFaults({ faults, more }: Props) {
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([faultsCsv(faults)], { type: 'text/csv' }));
    link.download = w.file;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <Table
        caption={w.title(faults.length)}
        rows={faults}
        keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
        columns={[
          { title: w.row, cell: ({ row }) => row ?? w.whole, isNumber: true },
          { title: w.column, cell: ({ column }) => column },
          { title: w.value, cell: ({ value }) => value },
          { title: w.message, cell: ({ message }) => message },
        ]}
      />
      {more > 0 && <p>{w.more(more)}</p>}
      <p>
        <Button onPress={download}>{w.download}</Button>
      </p>
    </>
  );
}
