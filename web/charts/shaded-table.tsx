import type { CSSProperties, ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import css from './shaded-table.module.css';

export interface ShadedRow {
  id: string;
  name: ReactNode;
  cells: { id: string; count: number; content: ReactNode }[];
  all: number;
  /** At the end of the row, as a number that leads on. */
  allContent: ReactNode;
}

interface Props {
  caption: string;
  nameTitle: string;
  columns: { id: string; title: string }[];
  allTitle: string;
  rows: ShadedRow[];
  /** The sum of all rows, below them. */
  total?: ShadedRow | undefined;
}

const LEVELS = [css.level1, css.level2, css.level3, css.level4, css.level5];

/** A picture that is a table: the darker a cell, the larger its share of the row. The numbers stand in it, also on paper. */
export function ShadedTable({ caption, nameTitle, columns, allTitle, rows, total }: Props) {
  return (
    <table className={cx(css.table)} style={{ '--columns': columns.length + 1 } as CSSProperties}>
      <caption className={cx(css.caption)}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={cx(css.name)}>
            {nameTitle}
          </th>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">{allTitle}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <Row row={total} />
        </tfoot>
      )}
    </table>
  );
}

const Row = ({ row: { name, cells, all, allContent } }: { row: ShadedRow }) => (
  <tr>
    <th scope="row" className={cx(css.name)}>
      {name}
    </th>
    {cells.map(({ id, count, content }) => (
      <td key={id} className={cx(css.cell, count > 0 ? levelOf(count / all) : css.none)}>
        {content}
      </td>
    ))}
    <td className={cx(css.all)}>{allContent}</td>
  </tr>
);

const levelOf = (share: number) => LEVELS[Math.min(LEVELS.length, Math.max(1, Math.ceil(share * LEVELS.length))) - 1];
