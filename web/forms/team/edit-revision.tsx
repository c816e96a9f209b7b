import { useEffect, useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { RevisionText } from '../../parts/team/revision-text.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words as allWords } from '../../words/en.ts';
import buttons from '../buttons.module.css';
import { CommandProblem } from '../command-problem.tsx';
import { useDraft } from '../use-draft.ts';
import css from './revision-fields.module.css';
import { contentOf, RevisionFields, writtenFrom } from './revision-fields.tsx';
import { useAutosave } from './use-autosave.ts';

const words = teamWords.revisions;

interface Props {
  team: TeamKey;
  units: Schema['TeamPapers']['units'];
  revision: Schema['Revision'];
  close: () => void;
}

/** An unsigned draft, saved as one types. */
export function EditRevision({ team, units, revision, close }: Props) {
  // as it was when the editor opened: each save gives it another hash
  const [opened] = useState(revision);
  // with the text that it was written from: whoever comes back to what they had typed meets what was saved meanwhile
  const { value, change, sent } = useDraft(`edit-revision:${opened.revisionId}`, {
    ...writtenFrom(opened.content, units),
    from: opened.contentSha256,
  });
  const content = contentOf(value);
  const asOpened = { ...opened, content: contentOf(writtenFrom(opened.content, units)) };
  const save = useAutosave(team, asOpened, { content, from: value.from });
  const { isSaved, hash } = save;
  useEffect(() => {
    if (hash !== value.from) change({ from: hash });
    // nothing is left that signing out could lose
    if (isSaved) sent();
  }, [isSaved, hash, value.from, change, sent]);
  return (
    <Form problems={{}} onSend={save.again} aria-label={words.edit(revision.n)}>
      {save.theirs && content && (
        <Conflict
          theirs={save.theirs}
          mine={content}
          units={units}
          onMine={save.keepMine}
          onTheirs={() => {
            change(writtenFrom(save.theirs?.content, units));
            save.takeTheirs();
          }}
        />
      )}
      <RevisionFields value={value} units={units} onChange={change} />
      <p role="status" className={cx(css.state)}>
        {stateOf(save, content === null)}
      </p>
      <CommandProblem command={{ error: save.error, problems: {} }} />
      <div className={cx(buttons.buttons)}>
        {save.error && (
          <Button kind="primary" onPress={save.again}>
            {allWords.errors.again}
          </Button>
        )}
        <Button onPress={close}>{words.done}</Button>
      </div>
    </Form>
  );
}

function stateOf({ isPending, isSaved, savedAt }: ReturnType<typeof useAutosave>, isIncomplete: boolean): string {
  if (isIncomplete) return words.states.kept;
  if (isPending) return words.states.saving;
  if (!isSaved) return words.states.typing;
  return savedAt ? words.states.saved(savedAt) : words.states.unsaved;
}

interface ConflictProps {
  theirs: Schema['Revision'];
  mine: Schema['Revision']['content'];
  units: Props['units'];
  onMine: () => void;
  onTheirs: () => void;
}

const Conflict = ({ theirs, mine, units, onMine, onTheirs }: ConflictProps) => (
  <Notice tone="warn" title={words.conflict} isNews>
    <p>{words.conflictText}</p>
    <div className={cx(css.two)}>
      <div className={cx(css.beside)}>
        <h3>{words.yours}</h3>
        <RevisionText about={words.yours} content={mine} units={units} />
        <Button onPress={onMine}>{words.keepMine}</Button>
      </div>
      <div className={cx(css.beside)}>
        <h3>{words.theirs}</h3>
        <RevisionText about={words.theirs} content={theirs.content} units={units} />
        <Button onPress={onTheirs}>{words.takeTheirs}</Button>
      </div>
    </div>
  </Notice>
);
