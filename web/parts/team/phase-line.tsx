import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { teamWords } from '../../words/en/team.ts';
import css from './phase-line.module.css';

const words = teamWords.phases;
const PHASES = ['prepare', 'foundation', 'apply', 'budget', 'repeat'] as const satisfies Schema['Phase'][];

/** The five phases in their order, and where the team is. */
export function PhaseLine({ team: { phase, outcome } }: { team: Schema['Team'] }) {
  const present = PHASES.indexOf(phase);
  const standingOf = (place: number) =>
    place < present ? 'done' : place > present ? 'later' : outcome ? 'done' : 'now';
  return (
    <ol className={cx(css.line)} aria-label={words.title}>
      {PHASES.map((one, place) => {
        const standing = standingOf(place);
        return (
          <li
            key={one}
            className={cx(css.phase, css[standing])}
            {...(standing === 'now' ? { 'aria-current': 'step' } : {})}
          >
            <span className={cx(css.name)}>{words.names[one]}</span>
            <span className={cx(css.about)}>{words.about[one]}</span>
            <span className={cx(css.standing)}>{words[standing]}</span>
          </li>
        );
      })}
    </ol>
  );
}
