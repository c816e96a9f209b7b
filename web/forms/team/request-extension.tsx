import { api } from '../../api/client.ts';
import { inTeam } from '../../api/in-team.ts';
import type { Schema } from '../../api/queries.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { teamWords } from '../../words/en/team.ts';
import { CommandForm } from '../command-form.tsx';
import { useCommand } from '../use-command.ts';
import { useDraft } from '../use-draft.ts';
import { useSide } from './side-field.tsx';

const words = teamWords.extensions;
type Milestone = Schema['ExtensionRequest']['milestone'];

interface Props {
  team: TeamKey;
  /** Those for which it can be asked now. */
  milestones: Milestone[];
  sides: Schema['Side'][];
  close: () => void;
}

/** More time for one milestone; the server names the days that are possible. */
export function RequestExtension({ team, milestones, sides, close }: Props) {
  const { value, change, sent } = useDraft(`request-extension:${team.budgetYear}:${team.ubtId}`, {
    milestone: '',
    untilOn: null as string | null,
    reason: '',
  });
  const side = useSide(sides);
  const command = useCommand({
    send: (body: { milestone: Milestone; untilOn: string; reason: string; side?: Schema['Side'] }, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/extension-requests', { params: inTeam(team, key), body }),
    onDone() {
      sent();
      toast(words.sent);
      close();
    },
  });
  const milestone = milestones.find((one) => one === value.milestone);
  return (
    <CommandForm
      command={command}
      body={() => ({
        // chosen and filled by now: the form does not send itself before
        milestone: milestone ?? 'filing_due',
        untilOn: value.untilOn ?? '',
        reason: value.reason,
        ...side.inBody,
      })}
      submit={words.send}
      name={words.send}
      actions={<Button onPress={close}>{teamWords.close}</Button>}
    >
      {side.field}
      <RadioGroup
        label={words.which}
        name="milestone"
        value={milestone ?? null}
        onChange={(chosen) => change({ milestone: chosen })}
        options={milestones.map((id) => ({ id, label: words.milestones[id] }))}
      />
      <DateField
        label={words.untilOn}
        name="untilOn"
        value={value.untilOn}
        onChange={(untilOn) => change({ untilOn })}
      />
      <TextArea label={teamWords.reason} name="reason" value={value.reason} onChange={(reason) => change({ reason })} />
    </CommandForm>
  );
}
