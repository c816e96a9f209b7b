import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import css from './findings.module.css';

/** The server's own sentences about dates. What makes no calendar at all is told apart from what is only odd. */
export const Findings = ({ findings }: { findings: Schema['Finding'][] }) =>
  findings.length === 0 ? null : (
    <ul className={cx(css.findings)}>
      {findings.map(({ kind, keys, regions, message }) => (
        <li
          key={`${kind} ${keys} ${regions} ${message}`}
          className={cx(css.finding, kind !== 'day_off' && kind !== 'past' && css.wrong)}
        >
          {message}
        </li>
      ))}
    </ul>
  );
