import type { Schema } from '../../api/queries.ts';
import { type Content, type Revision, writeRevision } from '../../api/revisions.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words as allWords } from '../../words/en.ts';
import { CommandForm } from '../command-form.tsx';
import { useCommand } from '../use-command.ts';
import { useDraft } from '../use-draft.ts';
import { allOf, RevisionFields, writtenFrom } from './revision-fields.tsx';

const words = teamWords.revisions;

interface Props {
  team: TeamKey;
  units: Schema['TeamPapers']['units'];
  /** What it begins with; undefined: nothing. */
  base: Revision | undefined;
  /** Goes on in the draft that was made. */
  onMade: (revisionId: string) => void;
  close: () => void;
}

/** A new draft. What is typed stays in the browser until every text is there and it is saved for both co-leads. */
export function WriteRevision({ team, units, base, onMade, close }: Props) {
  const { value, change, sent } = useDraft(
    `write-revision:${team.budgetYear}:${team.ubtId}:${base?.revisionId ?? 'first'}`,
    writtenFrom(base?.content, units),
  );
  const command = useCommand({
    send: (body: { baseRevisionId: string | null; content: Content }, key) => writeRevision(team, key, body),
    onDone({ revisionId }) {
      sent();
      toast(words.created);
      onMade(revisionId);
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => ({
        baseRevisionId: base?.revisionId ?? null,
        content: allOf(value),
      })}
      submit={words.create}
      name={words.start}
      actions={<Button onPress={close}>{teamWords.close}</Button>}
    >
      <p>{allWords.forms.kept}</p>
      <RevisionFields value={value} units={units} onChange={change} />
    </CommandForm>
  );
}
