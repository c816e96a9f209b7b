import { useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { words } from '../../words/en.ts';
import css from '../buttons.module.css';
import { CommandProblem } from '../command-problem.tsx';
import { useCommand } from '../use-command.ts';
import { useSide } from './side-field.tsx';

interface Props {
  label: string;
  kind?: 'primary' | 'plain' | 'danger';
  sides: Schema['Side'][];
  send: (body: { side?: Schema['Side'] }, key: string) => Promise<{ data?: unknown }>;
  done: string;
  /** Asked once more, because it cannot be taken back by a click. */
  sure?: { title: string; text: string; label: string };
}

/** An act that takes nothing but the press of a button. */
export function Press({ label, kind = 'plain', sides, send, done, sure }: Props) {
  const [asks, setAsks] = useState(false);
  const side = useSide(sides);
  const command = useCommand({ send, onDone: () => toast(done) });
  const run = () => command.run(side.inBody);
  return (
    <div className={cx(css.stack)} data-no-print>
      {side.field}
      <CommandProblem command={command} />
      <div>
        <Button
          kind={kind}
          isPending={command.isPending}
          isDisabled={!side.isChosen}
          onPress={sure ? () => setAsks(true) : run}
        >
          {label}
        </Button>
      </div>
      {sure && (
        <Dialog isOpen={asks} onClose={() => setAsks(false)} title={sure.title}>
          <p>{sure.text}</p>
          <DialogActions>
            <Button
              kind="danger"
              onPress={() => {
                setAsks(false);
                run();
              }}
            >
              {sure.label}
            </Button>
            <Button onPress={() => setAsks(false)}>{words.forms.cancel}</Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  );
}
