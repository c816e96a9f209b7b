import { lazy, Suspense, useState } from 'react';
import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { useMe } from '../parts/use-me.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { words } from '../words/en.ts';
import css from './answer-request.module.css';
import { CommandProblem } from './command-problem.tsx';
import { useCommand } from './use-command.ts';

// hardly anybody acts for both sides
const SideChoice = lazy(() => import('./side-choice.tsx'));

/** Confirms or refuses what the other side asks. Refusing ends the request, so it is asked about once more. */
export function AnswerRequest({
  request: { approvalId, inWords },
}: {
  request: Pick<Schema['ListedApproval'], 'approvalId' | 'inWords'>;
}) {
  const { sides } = useMe();
  const [side, setSide] = useState<Schema['Side']>();
  const [refuses, setRefuses] = useState(false);
  const answer = {
    params: { path: { approvalId } },
    // who acts for one side alone need not say for which
    body: side ? { side } : {},
  };
  const confirm = useCommand({
    send: () => api.POST('/api/approvals/{approvalId}/confirmation', answer),
    onDone: () => toast(words.requests.confirmed),
  });
  const refuse = useCommand({
    send: () => api.POST('/api/approvals/{approvalId}/refusal', answer),
    onDone: () => toast(words.requests.refused),
  });
  const isPending = confirm.isPending || refuse.isPending;
  const mustChoose = sides.length > 1 && !side;
  return (
    <div className={cx(css.answer)}>
      {sides.length > 1 && (
        <Suspense>
          <SideChoice sides={sides} side={side} onChange={setSide} />
        </Suspense>
      )}
      <CommandProblem command={confirm} />
      <CommandProblem command={refuse} />
      <div className={cx(css.buttons)}>
        <Button
          kind="primary"
          isPending={confirm.isPending}
          isDisabled={mustChoose || isPending}
          aria-label={`${words.requests.confirm}: ${inWords}`}
          onPress={() => confirm.run(undefined)}
        >
          {words.requests.confirm}
        </Button>
        <Button
          isDisabled={mustChoose || isPending}
          aria-label={`${words.requests.refuse}: ${inWords}`}
          onPress={() => setRefuses(true)}
        >
          {words.requests.refuse}
        </Button>
      </div>
      <Dialog isOpen={refuses} onClose={() => setRefuses(false)} title={words.requests.refuseTitle}>
        <p>{inWords}</p>
        <p>{words.requests.refuseText}</p>
        <DialogActions>
          <Button
            kind="danger"
            onPress={() => {
              setRefuses(false);
              refuse.run(undefined);
            }}
          >
            {words.requests.refuseNow}
          </Button>
          <Button onPress={() => setRefuses(false)}>{words.forms.cancel}</Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
