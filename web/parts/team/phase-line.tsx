import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { teamWords } from '../../words/en/team.ts';
import css from './phase-line.module.css';

const PHASES = ['prepare', 'foundation', 'apply', 'budget', 'repeat'] as const satisfies Schema['Phase'][];

/** The five phases in their order, and where the team is. */
export function PhaseLine({ team: { phase, outcome } }: { team: Schema['Team'] }) {
  const present = PHASES.indexOf(phase);
  const standingOf = (place: number) => (place < present || outcome ? 'done' : place === present ? 'now' : 'later');
  return (
    <ol className={cx(css.line)} aria-label={teamWords.phases.title}>
      {PHASES.map((one, place) => (
        <li
          key={one}
          className={cx(css.phase, css[standingOf(place)])}
          {...(place === present && !outcome ? { 'aria-current': 'step' } : {})}
        >
          <span className={cx(css.name)}>{teamWords.phases.names[one]}</span>
          <span className={cx(css.standing)}>{teamWords.phases[standingOf(place)]}</span>
        </li>
      ))}
    </ol>
  );
}
