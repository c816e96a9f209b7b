import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './table.module.css';

interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  /** Right-aligned, with digits below each other. */
  isNumber?: boolean;
  /** The row's name: read out with each of its cells. */
  isName?: boolean;
}

interface Props<T> {
  caption: string;
  columns: Column<T>[];
  rows: T[];
  keyOf: (row: T) => string;
  /** The caption is a heading beside it already. */
  hidesCaption?: boolean;
}

/** A plain table, so that find, print and screen readers have all of it. Sorting and filtering are the server's. */
export function Table<T>({ caption, columns, rows, keyOf, hidesCaption = false }: Props<T>) {
  return (
    // a box that scrolls sideways must be reachable by keyboard
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    // biome-ignore lint/a11y/useSemanticElements: a section is no region without a name either
    <div className={cx(css.box)} role="region" aria-label={caption} tabIndex={0}>
      <table className={cx(css.table)}>
        <caption className={cx(hidesCaption ? css.hidden : css.caption)}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={cx(isNumber && css.number)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ title, cell, isNumber, isName }) =>
                isName ? (
                  <th key={title} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} className={cx(isNumber && css.number)}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
