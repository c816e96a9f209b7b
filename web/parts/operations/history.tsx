import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Table } from '../../ui/table.tsx';
import { operationsWords } from '../../words/en/operations.ts';
import { momentOf } from '../dates.ts';
import css from './history.module.css';

const words = operationsWords.cycle;

/** Each line of the history, with the events of Temporal behind it. */
export const HistoryLines = ({ events }: { events: Schema['EventWithRaw'][] }) => (
  <ol className={cx(css.lines)}>
    {events.map(({ event: { seq, words: sentence, occurredAt }, raw }) => (
      <li key={seq} value={seq} className={cx(css.line)}>
        <span className={cx(css.seq)}>{seq}</span>
        <p className={cx(css.what)}>{sentence}</p>
        <time dateTime={occurredAt} className={cx(css.when)}>
          {momentOf(occurredAt)}
        </time>
        <div className={cx(css.raw)}>
          {raw.length === 0 ? (
            words.rawNone
          ) : (
            <Disclosure summary={words.raw(raw.length)}>
              <RawEvents events={raw} />
            </Disclosure>
          )}
        </div>
      </li>
    ))}
  </ol>
);

export const RawEvents = ({ events }: { events: Schema['RawEvent'][] }) => (
  <Table
    caption={words.rawTitle}
    hidesCaption
    rows={events}
    keyOf={({ runId, eventId }) => `${runId} ${eventId}`}
    columns={[
      { title: words.eventId, cell: ({ eventId }) => eventId, isNumber: true, isName: true },
      { title: words.type, cell: ({ type }) => <code>{type}</code> },
      { title: words.at, cell: ({ at }) => <time dateTime={at}>{momentOf(at)}</time> },
      { title: words.run, cell: ({ runId }) => <code className={cx(css.id)}>{runId}</code> },
    ]}
  />
);
