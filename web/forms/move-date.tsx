import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { DateRow, type WrittenDate } from '../parts/year/date-row.tsx';
import { longDay, MILESTONES } from '../parts/year/milestones.ts';
import { useDateCheck } from '../parts/year/use-date-check.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { yearWords } from '../words/en/year.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';
import { useOwnSide } from './use-own-side.tsx';

const NATION = '';

interface Written {
  place: string;
  key: Schema['MilestoneKey'] | null;
  date: WrittenDate | null;
  source: string;
}

interface Props {
  cycle: Schema['Cycle'];
  /** Where this person may ask it; null: for the nation. */
  places: { regionId: string | null; name: string }[];
}

/** Asks the other side to move a date of a running year; what is odd about the new day is said while it is written. */
export function MoveDate({ cycle: { budgetYear, milestones, regionalDates }, places }: Props) {
  const empty: Written = { place: places[0]?.regionId ?? NATION, key: null, date: null, source: '' };
  const { value, change, sent } = useDraft<Written>(`move-date:${budgetYear}`, empty);
  const { place, key, source } = value;
  const regionId = place === NATION ? null : place;
  const own = regionalDates.find((region) => region.regionId === regionId)?.dates ?? [];
  const presentOf = (one: Schema['MilestoneKey']) => [...own, ...milestones].find((date) => date.key === one);
  const present = key === null ? undefined : presentOf(key);
  const date = value.date ?? { printedOn: null, rule: present?.rule ?? 'none' };
  const { printedOn, rule } = date;
  const { found } = useDateCheck(budgetYear, regionId, key && printedOn ? [{ key, printedOn, rule }] : []);
  const { ofSide, choice } = useOwnSide();
  const command = useCommand({
    send: (moved: { key: Schema['MilestoneKey']; printedOn: string }) =>
      api.POST('/api/cycles/{budgetYear}/milestone-moves', {
        params: { path: { budgetYear } },
        body: { ...moved, rule, source, regionId, ...ofSide },
      }),
    onDone: () => {
      change(empty);
      sent();
      toast(yearWords.move.done);
    },
  });
  return (
    <CommandForm
      command={command}
      // the form's own fields hold it back until both are there
      body={() => ({ key: key ?? 'close', printedOn: printedOn ?? '' })}
      submit={yearWords.move.submit}
      canSend={key !== null}
      name={yearWords.move.title}
    >
      {places.length > 1 && (
        <Select
          name="regionId"
          label={yearWords.move.where}
          value={place || 'nation'}
          onChange={(id) => change({ place: id === 'nation' ? NATION : id })}
          options={places.map(({ regionId: id, name }) => ({ id: id ?? 'nation', label: name }))}
        />
      )}
      <Select
        name="key"
        label={yearWords.move.which}
        value={key}
        onChange={(id) => change({ key: MILESTONES.find((one) => one === id) ?? null, date: null })}
        options={MILESTONES.map((id) => ({
          id,
          label: yearWords.milestones[id],
          detail: yearWords.move.now(longDay(presentOf(id)?.printedOn ?? '')),
        }))}
      />
      {key !== null && (
        <DateRow
          milestone={key}
          idPrefix="move-"
          label={yearWords.move.to}
          date={date}
          onChange={(written) => change({ date: written })}
          isChanged={false}
          name=""
          found={found}
        />
      )}
      <TextField
        name="source"
        label={yearWords.move.source}
        hint={`${yearWords.move.sourceHint} ${yearWords.move.reasonHint}`}
        value={source}
        onChange={(written) => change({ source: written })}
      />
      {choice}
    </CommandForm>
  );
}
