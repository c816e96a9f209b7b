import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { teamWords } from '../../words/en/team.ts';
import { dueShort } from '../dates.ts';
import { longDay } from '../days.ts';
import css from './dates-section.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.dates;
const ROWS = Object.keys(words.rows) as (keyof typeof words.rows)[];

/** The dates that hold for this team, extensions in them, in the facility's zone. */
export function DatesSection({ team: { dates, overdue, timeZone }, papers }: OfTeam) {
  return (
    <>
      <p className={cx(css.zone)}>{words.zone(timeZone)}</p>
      <ul className={cx(css.rows)}>
        {ROWS.map((key) => {
          const extended = papers.extensions.find((one) => one.milestone === key && one.status === 'granted');
          const isOver = Date.parse(dates[key]) <= Date.now();
          return (
            <li key={key} className={cx(css.row, isOver && css.over)}>
              <span>{words.rows[key]}</span>
              <time dateTime={dates[key]}>{dueShort(dates[key], timeZone)}</time>
              {extended && <Badge tone="accent">{words.extended(longDay(extended.untilOn))}</Badge>}
              {overdue.includes(key) && <Badge tone="danger">{words.late}</Badge>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
