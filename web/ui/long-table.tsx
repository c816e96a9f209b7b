import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cx } from './cx.ts';
import css from './long-table.module.css';

export interface LongColumn<T> {
  title: string;
  cell: (row: T) => ReactNode;
  /** The row's name: read out with each of its cells. */
  isName?: boolean;
  /** Left out where the page is narrow: the name says it then, in short. */
  isWide?: boolean;
}

interface Props<T> {
  caption: string;
  columns: LongColumn<T>[];
  rows: T[];
  keyOf: (row: T) => string;
}

/** Up to here all rows stand in the page, so that the browser's own search finds them. */
const PLAIN_UP_TO = 400;
const ROW_PX = 58;

/** A table of any length: beyond a few hundred rows only what is near the window is drawn; on paper, everything is. */
export function LongTable<T>(props: Props<T>) {
  const printing = useIsPrinting();
  return props.rows.length <= PLAIN_UP_TO || printing ? (
    <Whole {...props} rows={props.rows.map((row, index) => ({ row, index }))} all={props.rows.length} />
  ) : (
    <Windowed {...props} />
  );
}

function Windowed<T>({ rows, ...props }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => props.keyOf(rows[index] as T),
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return (
    <div ref={box}>
      <Whole
        {...props}
        rows={items.map(({ index }) => ({ row: rows[index] as T, index }))}
        all={rows.length}
        measure={virtual.measureElement}
        before={first ? first.start - top : 0}
        after={last ? virtual.getTotalSize() + top - last.end : 0}
      />
    </div>
  );
}

interface WholeProps<T> extends Omit<Props<T>, 'rows'> {
  rows: { row: T; index: number }[];
  all: number;
  measure?: (row: HTMLTableRowElement | null) => void;
  /** How much room the rows take that are not drawn. */
  before?: number;
  after?: number;
}

function Whole<T>({ caption, columns, rows, all, keyOf, measure, before = 0, after = 0 }: WholeProps<T>) {
  return (
    <table className={cx(css.table)} aria-rowcount={all + 1}>
      <caption className={cx(css.caption)}>{caption}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ title, isWide }) => (
            <th key={title} scope="col" className={cx(isWide && css.wide)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {before > 0 && <Gap height={before} />}
        {rows.map(({ row, index }) => (
          <tr key={keyOf(row)} ref={measure} data-index={index} aria-rowindex={index + 2}>
            {columns.map(({ title, cell, isName, isWide }) =>
              isName ? (
                <th key={title} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={title} className={cx(isWide && css.wide)}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
        {after > 0 && <Gap height={after} />}
      </tbody>
    </table>
  );
}

/** Room only: read out as nothing, because the rows carry their own numbers. */
const Gap = ({ height }: { height: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus
  <tr aria-hidden="true">
    <td style={{ height, padding: 0 }} />
  </tr>
);

/** The browser prints what stands there at once, so the rows must be there before it does. */
function useIsPrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const follow = () => (paper.matches ? begin() : end());
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    paper.addEventListener('change', follow);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      paper.removeEventListener('change', follow);
    };
  }, []);
  return printing;
}
