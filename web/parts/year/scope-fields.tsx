import { useSuspenseQuery } from '@tanstack/react-query';
import { scopeChoices } from '../../api/year-queries.ts';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { yearWords } from '../../words/en/year.ts';

export interface WrittenScope {
  agreements: string[];
  /** null: every region. */
  regions: string[] | null;
}

interface Props {
  scope: WrittenScope;
  onChange: (scope: WrittenScope) => void;
}

/** Whom a year is for, with the teams that this would be. */
export function ScopeFields({ scope, onChange }: Props) {
  const choices = useSuspenseQuery(scopeChoices()).data;
  const agreements = [...new Set([...choices.agreements, ...scope.agreements])].sort();
  const { agreements: chosen, regions } = scope;
  return (
    <>
      <CheckboxGroup
        name="agreements"
        label={yearWords.scope.agreements}
        hint={agreements.length > 0 ? yearWords.scope.agreementsHint : yearWords.newDraft.noAgreements}
        value={chosen}
        onChange={(given) => onChange({ ...scope, agreements: given })}
      >
        {agreements.map((agreement) => (
          <Checkbox key={agreement} value={agreement}>
            {agreement}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <RadioGroup
        label={yearWords.scope.where}
        value={regions === null ? 'every' : 'some'}
        onChange={(where) => onChange({ ...scope, regions: where === 'every' ? null : [] })}
        options={[
          { id: 'every', label: yearWords.scope.every },
          { id: 'some', label: yearWords.scope.some },
        ]}
      />
      {regions !== null && (
        <CheckboxGroup
          name="regions"
          label={yearWords.scope.regions}
          value={regions}
          onChange={(given) => onChange({ ...scope, regions: given })}
        >
          {choices.regions.map(({ regionId, name }) => (
            <Checkbox key={regionId} value={regionId}>
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <p aria-live="polite">
        <strong>{sumOf(choices.groups, scope)}</strong>
      </p>
    </>
  );
}

function sumOf(
  groups: { regionId: string; agreements: string[]; teams: number; units: number }[],
  { agreements, regions }: WrittenScope,
): string {
  const inScope = groups.filter(
    (group) =>
      (regions === null || regions.includes(group.regionId)) &&
      group.agreements.some((one) => agreements.includes(one)),
  );
  if (inScope.length === 0) return yearWords.scope.nobody;
  const sum = (of: 'teams' | 'units') => inScope.reduce((total, group) => total + group[of], 0);
  return yearWords.scope.sum(sum('teams'), sum('units'), new Set(inScope.map(({ regionId }) => regionId)).size);
}
