import { useSuspenseQuery } from '@tanstack/react-query';
import { byPlaceOnForm, fieldWords } from '../../../domain/staffing/compare/field-words.ts';
import { shownAs } from '../../../domain/staffing/compare/shown-as.ts';
import type { Schema } from '../../api/queries.ts';
import { facts, type TeamKey } from '../../api/team-queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyValues } from '../../ui/key-values.tsx';
import { teamWords } from '../../words/en/team.ts';
import { longDay } from '../days.ts';
import css from './section-parts.module.css';
import { UnitName } from './unit-name.tsx';

const words = teamWords.facts;

/** What the systems of record say of each unit, with its day and source: the same for both sides. */
export function FactsSection({ team }: { team: TeamKey }) {
  const units = useSuspenseQuery(facts(team)).data;
  if (units.every(({ onRecord }) => onRecord.length === 0)) {
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    );
  }
  return (
    <div className={cx(css.stack)}>
      {units.map(({ unitId, name, onRecord }) => (
        <div key={unitId} className={cx(css.card)}>
          <UnitName unitId={unitId} name={name} />
          {onRecord.length === 0 && <p className={cx(css.soft)}>{words.noneOfUnit}</p>}
          {onRecord.map((one) => (
            <OnRecord key={one.jobClass ?? ''} of={one} />
          ))}
        </div>
      ))}
    </div>
  );
}

const OnRecord = ({
  of: { jobClass, asOf, source, isStale, facts },
}: {
  of: Schema['FactsOfUnit']['onRecord'][number];
}) => (
  <>
    <p className={cx(css.line)}>
      <strong>{jobClass ?? words.wholeUnit}</strong>
      <span className={cx(css.soft)}>{words.from(longDay(asOf), source)}</span>
      {isStale && <Badge tone="warn">{words.stale}</Badge>}
    </p>
    <KeyValues
      of={Object.entries(facts)
        .toSorted(([one], [other]) => byPlaceOnForm(one, other))
        .map(([field, value]) => [fieldWords(field), shownAs(field, value)])}
    />
  </>
);
