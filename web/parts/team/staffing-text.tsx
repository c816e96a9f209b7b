import { enteredFields } from '../../../domain/staffing/compare/content-difference.ts';
import type { Revision, Staffing } from '../../api/revisions.ts';
import { cx } from '../../ui/cx.ts';
import { KeyValues } from '../../ui/key-values.tsx';
import { teamWords } from '../../words/en/team.ts';
import { ComputedUnit } from './computed-unit.tsx';
import css from './revision-text.module.css';
import { UnitName } from './unit-name.tsx';

const words = teamWords.revisions;

interface Props {
  content: Staffing;
  computed: Revision['computed'];
  nameOf: (unitId: string) => string;
}

/** Everything that is entered in a model with numbers, field by field in the order of the form, and what it comes to. */
export function StaffingText({ content, computed, nameOf }: Props) {
  const entered = enteredFields(content).filter(({ pointer }) => !/^\/(asks|dissent)\//.test(pointer));
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
          {computed
            ?.filter((unit) => unit.unitId === unitId)
            .map((unit) => (
              <ComputedUnit key={unitId} of={unit} />
            ))}
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
