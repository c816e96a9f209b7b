import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { budgetWords } from '../../words/en/budget.ts';
import css from './desk-filters.module.css';

const words = budgetWords.desk;
const STATES = Object.keys(words.states) as Schema['UnitStanding'][];
/** For a choice of none: an option needs an id. */
const ALL = 'all';

export interface DeskSearch {
  year: number;
  region: string;
  state: Schema['UnitStanding'] | '';
  find: string;
}

interface Props {
  search: DeskSearch;
  year: number;
  years: number[];
  /** Ids and names. */
  regions: [id: string, name: string][];
  onChange: (part: Partial<DeskSearch>) => void;
}

/** Which units the desk lists; all of it stands in the address. */
export function DeskFilters({ search, year, years, regions, onChange }: Props) {
  const isListed = search.region === '' || regions.some(([id]) => id === search.region);
  const shown = isListed ? regions : [...regions, [search.region, search.region] as const];
  return (
    <div className={cx(css.filters)}>
      <Select
        label={words.year}
        value={String(year)}
        onChange={(id) => onChange({ year: Number(id) })}
        options={years.map((one) => ({ id: String(one), label: String(one) }))}
      />
      {(shown.length > 1 || search.region) && (
        <Select
          label={words.region}
          value={search.region || ALL}
          onChange={(id) => onChange({ region: id === ALL ? '' : id })}
          options={[{ id: ALL, label: words.everyRegion }, ...shown.map(([id, label]) => ({ id, label }))]}
        />
      )}
      <Select
        label={words.state}
        value={search.state || ALL}
        onChange={(id) => onChange({ state: STATES.find((one) => one === id) ?? '' })}
        options={[{ id: ALL, label: words.everyState }, ...STATES.map((id) => ({ id, label: words.states[id] }))]}
      />
      <SearchField label={words.find} value={search.find} onChange={(find) => onChange({ find })} />
    </div>
  );
}
