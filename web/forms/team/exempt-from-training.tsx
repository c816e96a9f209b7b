import { api } from '../../api/client.ts';
import type { Schema } from '../../api/queries.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { teamWords } from '../../words/en/team.ts';
import { CommandForm } from '../command-form.tsx';
import { useCommand } from '../use-command.ts';
import { useDraft } from '../use-draft.ts';
import { useSide } from './side-field.tsx';

const words = teamWords.training;

interface Props {
  team: TeamKey;
  people: { personId: string; name: string }[];
  sides: Schema['Side'][];
  close: () => void;
}

/** A co-chair asks the other side's to let somebody sign without the training. */
export function ExemptFromTraining({ team, people, sides, close }: Props) {
  const { budgetYear, ubtId } = team;
  const { value, change, sent } = useDraft(`exempt:${budgetYear}:${ubtId}`, { personId: '', reason: '' });
  const side = useSide(sides);
  const command = useCommand({
    send: (body: { personId: string; reason: string; side?: Schema['Side'] }) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/training-exemptions', {
        params: { path: { budgetYear, ubtId } },
        body,
      }),
    onDone() {
      sent();
      toast(words.asked);
      close();
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => ({ ...value, ...side.inBody })}
      submit={words.exemptSend}
      name={words.exempt}
      actions={<Button onPress={close}>{teamWords.close}</Button>}
    >
      {side.field}
      <RadioGroup
        label={words.exemptWho}
        name="personId"
        value={value.personId || null}
        onChange={(personId) => change({ personId })}
        options={people.map(({ personId, name }) => ({ id: personId, label: name }))}
      />
      <TextArea
        label={teamWords.reason}
        hint={teamWords.requests.reasonHint}
        name="reason"
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
    </CommandForm>
  );
}
