import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { DateRow, type WrittenDate } from '../parts/year/date-row.tsx';
import { PHASE_DATES } from '../parts/year/milestones.ts';
import { type ThoughtOfDate, useDateCheck } from '../parts/year/use-date-check.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { yearWords } from '../words/en/year.ts';
import { CommandForm } from './command-form.tsx';
import css from './edit-calendar.module.css';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

interface Written {
  /** Only what somebody has changed, so that two who work on one draft do not undo each other. */
  dates: Partial<Record<Schema['MilestoneKey'], WrittenDate>>;
  source: string;
}

/** The dates of a draft. What is odd about any of them is said while it is written. */
export function EditCalendar({ cycle: { budgetYear, milestones } }: { cycle: Schema['Cycle'] }) {
  const { value, change, sent } = useDraft<Written>(`edit-calendar:${budgetYear}`, { dates: {}, source: '' });
  const rows = milestones.map((saved) => {
    const written = value.dates[saved.key] ?? saved;
    return { ...saved, ...written, isChanged: written.printedOn !== saved.printedOn || written.rule !== saved.rule };
  });
  const { found, isLooking } = useDateCheck(budgetYear, null, rows.filter(isWhole).map(thought));
  const changed = rows.filter(({ isChanged }) => isChanged);
  const command = useCommand({
    send: () =>
      api.PUT('/api/cycles/{budgetYear}/milestones', {
        params: { path: { budgetYear } },
        body: { dates: changed.filter(isWhole).map((date) => ({ ...thought(date), source: value.source })) },
      }),
    onDone: () => {
      sent();
      change({ dates: {}, source: '' });
      sent();
      toast(yearWords.draft.saved);
    },
  });
  const undo = () => change({ dates: {}, source: '' });
  return (
    <CommandForm
      command={command}
      body={() => undefined}
      submit={yearWords.calendar.save(changed.length)}
      canSend={changed.length > 0}
      name={yearWords.calendar.title}
      actions={
        changed.length > 0 ? (
          <Button onPress={undo}>{yearWords.calendar.undo}</Button>
        ) : (
          <span className={cx(css.nothing)}>{yearWords.calendar.nothing}</span>
        )
      }
    >
      {PHASE_DATES.map(([phase, keys]) => (
        <fieldset key={phase} className={cx(css.phase)}>
          <legend className={cx(css.name)}>{yearWords.phases[phase]}</legend>
          {keys
            .flatMap((key) => rows.filter((row) => row.key === key))
            .map(({ key, printedOn, rule, isChanged }) => (
              <DateRow
                key={key}
                milestone={key}
                date={{ printedOn, rule }}
                onChange={(date) => change({ dates: { ...value.dates, [key]: date } })}
                isChanged={isChanged}
                name={isChanged ? `dates/${changed.findIndex((row) => row.key === key)}` : key}
                found={found}
              />
            ))}
        </fieldset>
      ))}
      <p role="status" className={cx(css.nothing)}>
        {isLooking && yearWords.calendar.checking}
      </p>
      {changed.length > 0 && (
        <TextField
          name="dates/0/source"
          label={yearWords.calendar.source}
          hint={yearWords.calendar.sourceHint}
          value={value.source}
          onChange={(source) => change({ source })}
        />
      )}
    </CommandForm>
  );
}

const isWhole = <T extends { printedOn: string | null }>(date: T): date is T & { printedOn: string } =>
  date.printedOn !== null;

const thought = ({ key, printedOn, rule }: ThoughtOfDate): ThoughtOfDate => ({ key, printedOn, rule });
