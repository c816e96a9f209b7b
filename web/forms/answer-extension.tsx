import { useState } from 'react';
import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { regionWords } from '../words/en/region.ts';
import { words as common } from '../words/en.ts';
import css from './answer-request.module.css';
import { CommandProblem } from './command-problem.tsx';
import SideChoice from './side-choice.tsx';
import { useCommand } from './use-command.ts';

const words = regionWords.extensions;

/** Grants or refuses a later date for one's own side. Refusing ends the request, so it is asked about once more. */
export function AnswerExtension({ request }: { request: Schema['AskedExtension'] }) {
  const { extensionId, budgetYear, ubtId, team, sides } = request;
  const [side, setSide] = useState<Schema['Side']>();
  const [refuses, setRefuses] = useState(false);
  const answer = (grant: boolean, key: string) =>
    api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/extension-answers', {
      params: { path: { budgetYear, ubtId }, header: { 'Idempotency-Key': key } },
      body: { extensionId, grant, ...(side ? { side } : {}) },
    });
  const grant = useCommand({
    send: (_: undefined, key) => answer(true, key),
    onDone: () => toast(words.granted),
  });
  const refuse = useCommand({
    send: (_: undefined, key) => answer(false, key),
    onDone: () => toast(words.refused),
  });
  const cannot = (sides.length > 1 && !side) || grant.isPending || refuse.isPending;
  return (
    <div className={cx(css.answer)}>
      {sides.length > 1 && <SideChoice sides={sides} side={side} onChange={setSide} />}
      <CommandProblem command={grant} />
      <CommandProblem command={refuse} />
      <div className={cx(css.buttons)}>
        <Button
          kind="primary"
          isPending={grant.isPending}
          isDisabled={cannot}
          aria-label={`${words.grant}: ${team}`}
          onPress={() => grant.run(undefined)}
        >
          {words.grant}
        </Button>
        <Button isDisabled={cannot} aria-label={`${words.refuse}: ${team}`} onPress={() => setRefuses(true)}>
          {words.refuse}
        </Button>
      </div>
      <Dialog isOpen={refuses} onClose={() => setRefuses(false)} title={words.refuseTitle}>
        <p>
          {team}: {words.what(request.milestoneInWords)}, {request.until}
        </p>
        <p>{words.refuseText}</p>
        <DialogActions>
          <Button
            kind="danger"
            onPress={() => {
              setRefuses(false);
              refuse.run(undefined);
            }}
          >
            {words.refuseNow}
          </Button>
          <Button onPress={() => setRefuses(false)}>{common.forms.cancel}</Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
