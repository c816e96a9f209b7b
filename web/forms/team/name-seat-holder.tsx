import { api } from '../../api/client.ts';
import { inTeam } from '../../api/in-team.ts';
import type { Schema } from '../../api/queries.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { teamWords } from '../../words/en/team.ts';
import { CommandForm } from '../command-form.tsx';
import { useCommand } from '../use-command.ts';
import { useDraft } from '../use-draft.ts';

const words = teamWords.seats;

interface Props {
  team: TeamKey;
  side: Schema['Side'];
  close: () => void;
}

/** Gives a side's seat to somebody who is on record. */
export function NameSeatHolder({ team, side, close }: Props) {
  const { value, change, sent } = useDraft(`name-seat-holder:${team.budgetYear}:${team.ubtId}:${side}`, { ref: '' });
  const command = useCommand({
    send: (body: { personId: string; side: Schema['Side'] }, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/seat-holders', { params: inTeam(team, key), body }),
    onDone() {
      sent();
      toast(words.named);
      close();
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => ({ personId: value.ref.trim(), side })}
      submit={words.nameSend}
      name={words.nameSend}
      actions={<Button onPress={close}>{teamWords.close}</Button>}
    >
      <TextField
        label={words.person}
        hint={words.personHint}
        name="personId"
        autoComplete="off"
        value={value.ref}
        onChange={(ref) => change({ ref })}
      />
    </CommandForm>
  );
}
