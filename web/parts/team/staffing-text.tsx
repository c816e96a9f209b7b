import { contentDifference } from '../../../domain/staffing/compare/content-difference.ts';
import type { Staffing } from '../../api/revisions.ts';
import { cx } from '../../ui/cx.ts';
import { KeyValues } from '../../ui/key-values.tsx';
import { teamWords } from '../../words/en/team.ts';
import css from './revision-text.module.css';
import { UnitName } from './unit-name.tsx';

const words = teamWords.revisions;

/** Everything that is entered in a model with numbers, field by field in the order of the form. */
export function StaffingText({ content, nameOf }: { content: Staffing; nameOf: (unitId: string) => string }) {
  // against nothing: what is said of each field is all of it
  const entered = contentDifference(null, content).filter(({ pointer }) => !/^\/(asks|dissent)\//.test(pointer));
  const ofTeam = entered.filter(({ unitId }) => unitId === null);
  return (
    <>
      {content.units.map(({ unitId }) => (
        <div key={unitId} className={cx(css.unit)}>
          <UnitName unitId={unitId} name={nameOf(unitId)} />
          <KeyValues
            of={entered
              .filter((field) => field.unitId === unitId && field.name !== '')
              .map(({ name, after }) => [name, after])}
          />
        </div>
      ))}
      {ofTeam.length > 0 && (
        <div className={cx(css.unit)}>
          <h3>{words.ofTeam}</h3>
          <KeyValues of={ofTeam.map(({ name, after }) => [name, after])} />
        </div>
      )}
    </>
  );
}
