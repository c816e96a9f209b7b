import { useState } from 'react';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { teamWords } from '../../words/en/team.ts';
import { CommandForm } from '../command-form.tsx';
import { useCommand } from '../use-command.ts';

const words = teamWords.training;

/** One's own completed training: for every team that one leads, not for this one alone. */
export function ReportTraining({ close }: { close: () => void }) {
  const [day, setDay] = useState<string | null>(null);
  const command = useCommand({
    send: (body: { completedOn: string }, key) =>
      api.POST('/api/training-records', { params: { header: { 'Idempotency-Key': key } }, body }),
    onDone() {
      toast(words.sent);
      close();
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => ({ completedOn: day ?? '' })}
      submit={words.send}
      name={words.send}
      actions={<Button onPress={close}>{teamWords.close}</Button>}
    >
      <DateField
        label={words.completedOn}
        hint={words.completedHint}
        name="completedOn"
        value={day}
        onChange={setDay}
      />
    </CommandForm>
  );
}
