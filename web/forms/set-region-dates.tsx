import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { DateRow, type WrittenDate } from '../parts/year/date-row.tsx';
import { REGION_DATES } from '../parts/year/milestones.ts';
import { useDateCheck } from '../parts/year/use-date-check.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { yearWords } from '../words/en/year.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

type RegionKey = (typeof REGION_DATES)[number];

interface Written {
  dates: Partial<Record<RegionKey, WrittenDate>>;
  source: string;
}

interface Props {
  cycle: Schema['Cycle'];
  regionId: string;
}

/** When labor’s input opens and ends in one region, and when its decisions are due. */
export function SetRegionDates({ cycle: { budgetYear, milestones, regionalDates }, regionId }: Props) {
  const own = regionalDates.find((region) => region.regionId === regionId)?.dates ?? [];
  const { value, change, sent } = useDraft<Written>(`region-dates:${budgetYear}:${regionId}`, {
    dates: {},
    source: '',
  });
  const rows = REGION_DATES.map((key) => {
    const saved = own.find((date) => date.key === key);
    const nation = milestones.find((date) => date.key === key);
    const { printedOn = null, rule = 'none' } = value.dates[key] ?? saved ?? nation ?? {};
    return { key, printedOn, rule, isChanged: printedOn !== saved?.printedOn || rule !== saved.rule };
  });
  const written = rows.flatMap(({ key, printedOn, rule }) => (printedOn === null ? [] : [{ key, printedOn, rule }]));
  const { found } = useDateCheck(budgetYear, regionId, written);
  const command = useCommand({
    send: () =>
      api.PUT('/api/cycles/{budgetYear}/regions/{regionId}/timeline', {
        params: { path: { budgetYear, regionId } },
        body: { dates: written.map((date) => ({ ...date, source: value.source })) },
      }),
    onDone: () => {
      change({ dates: {}, source: '' });
      sent();
      toast(yearWords.draft.saved);
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => undefined}
      submit={yearWords.regionDates.save}
      name={yearWords.regionDates.title}
    >
      <p>{own.length > 0 ? yearWords.regionDates.own : yearWords.regionDates.none}</p>
      {rows.map(({ key, printedOn, rule, isChanged }, place) => (
        <DateRow
          key={key}
          milestone={key}
          idPrefix="region-"
          date={{ printedOn, rule }}
          onChange={(date) => change({ dates: { ...value.dates, [key]: date } })}
          isChanged={isChanged && own.length > 0}
          name={`dates/${place}`}
          found={found}
        />
      ))}
      <TextField
        name="dates/0/source"
        label={yearWords.calendar.source}
        hint={yearWords.calendar.sourceHint}
        value={value.source}
        onChange={(source) => change({ source })}
      />
    </CommandForm>
  );
}
