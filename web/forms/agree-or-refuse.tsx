import { lazy, Suspense, useState } from 'react';
import type { Schema } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { words as common } from '../words/en.ts';
import css from './agree-or-refuse.module.css';
import { CommandProblem } from './command-problem.tsx';
import { useCommand } from './use-command.ts';

// hardly anybody acts for both sides
const SideChoice = lazy(() => import('./side-choice.tsx'));

interface Props {
  /** What it is about: read out with each button, and shown before it is refused. */
  about: string;
  sides: Schema['Side'][];
  words: Record<'agree' | 'agreed' | 'refuse' | 'refused' | 'refuseTitle' | 'refuseText' | 'refuseNow', string>;
  /** Who acts for one side alone need not say for which. */
  send: (agrees: boolean, body: { side?: Schema['Side'] }, key: string) => Promise<{ data?: unknown }>;
}

/** Answers what somebody asks. Refusing ends the request, so it is asked about once more. */
export function AgreeOrRefuse({ about, sides, words, send }: Props) {
  const [side, setSide] = useState<Schema['Side']>();
  const [refuses, setRefuses] = useState(false);
  const body = side ? { side } : {};
  const agree = useCommand({ send: (_: undefined, key) => send(true, body, key), onDone: () => toast(words.agreed) });
  const refuse = useCommand({
    send: (_: undefined, key) => send(false, body, key),
    onDone: () => toast(words.refused),
  });
  const cannot = (sides.length > 1 && !side) || agree.isPending || refuse.isPending;
  return (
    <div className={cx(css.answer)} data-no-print>
      {sides.length > 1 && (
        <Suspense>
          <SideChoice sides={sides} side={side} onChange={setSide} />
        </Suspense>
      )}
      <CommandProblem command={agree} />
      <CommandProblem command={refuse} />
      <div className={cx(css.buttons)}>
        <Button
          kind="primary"
          isPending={agree.isPending}
          isDisabled={cannot}
          aria-label={`${words.agree}: ${about}`}
          onPress={() => agree.run(undefined)}
        >
          {words.agree}
        </Button>
        <Button isDisabled={cannot} aria-label={`${words.refuse}: ${about}`} onPress={() => setRefuses(true)}>
          {words.refuse}
        </Button>
      </div>
      <Dialog isOpen={refuses} onClose={() => setRefuses(false)} title={words.refuseTitle}>
        <p>{about}</p>
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
