import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/queries.ts';
import { progress } from '../../api/region-queries.ts';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { filingWords, phaseWords, regionWords } from '../../words/en/region.ts';
import type { TeamFilter } from '../progress/teams-link.tsx';
import css from './team-filters.module.css';

const words = regionWords.teams;
/** A select has no empty choice of its own. */
const ANY = 'any';

interface Props {
  budgetYear: number;
  regions: Schema['PlaceProgress'][];
  filter: TeamFilter;
  seesLate: boolean;
  onChange: (part: Partial<TeamFilter>) => void;
}

export function TeamFilters({ budgetYear, regions, filter, seesLate, onChange }: Props) {
  const { region, facility, phase, state, find } = filter;
  const facilities = useQuery({ ...progress(budgetYear, region), enabled: region !== '' }).data?.places ?? [];
  const { late, ...states } = words.states;
  return (
    <search className={cx(css.filters)} data-no-print>
      <SearchField label={words.find} value={find} onChange={(text) => onChange({ find: text })} />
      <Choice
        label={words.region}
        value={region}
        options={regions.map(({ placeId, name }) => [placeId, name])}
        onChange={(id) => onChange({ region: id, facility: '' })}
      />
      {facilities.length > 0 && (
        <Choice
          label={words.facility}
          value={facility}
          options={facilities.map(({ placeId, name }) => [placeId, name])}
          onChange={(id) => onChange({ facility: id })}
        />
      )}
      <Choice
        label={words.phase}
        value={phase}
        options={Object.entries(phaseWords)}
        onChange={(id) => onChange({ phase: id })}
      />
      <Choice
        label={words.state}
        value={state}
        options={[
          ...Object.entries(filingWords),
          ...Object.entries(states),
          ...(seesLate ? [['late', late] as const] : []),
        ]}
        onChange={(id) => onChange({ state: id })}
      />
    </search>
  );
}

interface ChoiceProps {
  label: string;
  /** Empty: all. */
  value: string;
  options: (readonly [id: string, name: string])[];
  onChange: (id: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Select
    label={label}
    value={value || ANY}
    options={[{ id: ANY, label: words.any }, ...options.map(([id, name]) => ({ id, label: name }))]}
    onChange={(id) => onChange(id === ANY ? '' : id)}
  />
);
