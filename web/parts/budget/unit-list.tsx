import type { Schema } from '../../api/queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { budgetWords } from '../../words/en/budget.ts';
import css from './unit-list.module.css';

const words = budgetWords.desk;
const GOOD: Schema['UnitStanding'][] = ['ready', 'final', 'published'];

interface Props {
  lines: Schema['UnitLine'][];
  hasMore: boolean;
  current: string;
  onOpen: (line: Schema['UnitLine']) => void;
}

/** The units with where each stands and what keeps it from being final, by name. */
export function UnitList({ lines, hasMore, current, onOpen }: Props) {
  if (lines.length === 0) {
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    );
  }
  return (
    <nav aria-label={words.units} className={cx(css.box)}>
      <p role="status" className={cx(css.count)}>
        {words.shown(lines.length, hasMore)}
      </p>
      <ul className={cx(css.units)}>
        {lines.map((line) => (
          <li key={line.unitId}>
            <button
              type="button"
              className={cx(css.unit)}
              aria-current={line.unitId === current}
              onClick={() => onOpen(line)}
            >
              <span className={cx(css.name)}>{line.unit}</span>
              <Badge tone={GOOD.includes(line.state) ? 'good' : 'warn'}>{words.states[line.state]}</Badge>
              <span className={cx(css.where)}>
                {line.unitId} · {line.team}
              </span>
              {line.openInWords.length > 0 && <span className={cx(css.open)}>{line.openInWords.join('; ')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
