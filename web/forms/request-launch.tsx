import { useState } from 'react';
import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { longDay } from '../parts/year/milestones.ts';
import { Link } from '../ui/link.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { toast } from '../ui/toast.tsx';
import { yearWords } from '../words/en/year.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useOwnSide } from './use-own-side.tsx';

type Key = Schema['MilestoneKey'];
type Passed = Schema['DraftCheck']['passed'][number];

interface Props {
  budgetYear: number;
  passed: Passed[];
  canSend: boolean;
}

/** Asks the other side to launch, with a choice about each date that has passed: what follows from it is said beside. */
export function RequestLaunch({ budgetYear, passed, canSend }: Props) {
  const [choices, setChoices] = useState<Partial<Record<Key, string>>>({});
  const { ofSide, choice } = useOwnSide();
  const byKey = [...Map.groupBy(passed, ({ key }) => key)];
  const command = useCommand({
    send: () =>
      api.POST('/api/cycles/{budgetYear}/launch', {
        params: { path: { budgetYear } },
        body: { startLate: byKey.map(([key]) => key).filter((key) => choices[key] === 'start_late'), ...ofSide },
      }),
    onDone: () => toast(yearWords.launch.asked),
  });
  return (
    <CommandForm
      command={command}
      body={() => undefined}
      submit={yearWords.launch.ask}
      canSend={canSend}
      name={yearWords.launch.ask}
    >
      {byKey.map(([key, places]) => (
        <RadioGroup
          key={key}
          name={key}
          label={yearWords.launch.passed(yearWords.milestones[key], longDay(places[0]?.effectiveOn ?? ''))}
          hint={places.map(({ consequence }) => consequence).join(' ')}
          value={choices[key] ?? null}
          onChange={(id) => setChoices((before) => ({ ...before, [key]: id }))}
          validate={(id) => (id === 'shift' ? yearWords.launch.shiftFirst : null)}
          options={[
            { id: 'start_late', label: yearWords.launch.startLate },
            { id: 'shift', label: yearWords.launch.shift, hint: yearWords.launch.shiftHint },
          ]}
        />
      ))}
      {byKey.length > 0 && (
        <p>
          <Link to="/cycles/$budgetYear/draft" params={{ budgetYear }} search={{ region: '' }} hash="calendar">
            {yearWords.launch.toDraft}
          </Link>
        </p>
      )}
      {choice}
    </CommandForm>
  );
}
