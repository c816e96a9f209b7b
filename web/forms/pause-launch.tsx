import { useState } from 'react';
import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { momentOf } from '../parts/year/milestones.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { yearWords } from '../words/en/year.ts';
import { words } from '../words/en.ts';
import { CommandProblem } from './command-problem.tsx';
import css from './pause-launch.module.css';
import { useCommand } from './use-command.ts';

interface Props {
  launch: Schema['Launch'];
  mayStop: boolean;
}

/** Stops a launch that is under way, or lets it go on; beside it who last did, and who may. */
export function PauseLaunch({ launch: { budgetYear, status, pause }, mayStop }: Props) {
  const [asks, setAsks] = useState(false);
  const path = { params: { path: { budgetYear } }, body: {} };
  const stop = useCommand({
    send: () => api.POST('/api/cycles/{budgetYear}/launch/stop', path),
    onDone: () => toast(yearWords.launch.stopped),
  });
  const resume = useCommand({
    send: () => api.POST('/api/cycles/{budgetYear}/launch/resumption', path),
    onDone: () => toast(yearWords.launch.resumed),
  });
  const rests = status === 'stopping' || status === 'stopped';
  const said = pause && (rests ? yearWords.launch.stoppedBy : yearWords.launch.resumedBy);
  return (
    <div className={cx(css.pause)}>
      {pause && said && <p>{said(pause.byName, momentOf(pause.at))}</p>}
      <CommandProblem command={stop} />
      <CommandProblem command={resume} />
      {mayStop && (
        <p>
          {rests ? (
            <Button kind="primary" isPending={resume.isPending} onPress={() => resume.run(undefined)}>
              {yearWords.launch.resume}
            </Button>
          ) : (
            <Button isPending={stop.isPending} onPress={() => setAsks(true)}>
              {yearWords.launch.stop}
            </Button>
          )}
        </p>
      )}
      <p className={cx(css.who)}>{yearWords.launch.whoMay}</p>
      <Dialog isOpen={asks} onClose={() => setAsks(false)} title={yearWords.launch.stopTitle}>
        <p>{yearWords.launch.stopText}</p>
        <DialogActions>
          <Button
            kind="danger"
            onPress={() => {
              setAsks(false);
              stop.run(undefined);
            }}
          >
            {yearWords.launch.stopNow}
          </Button>
          <Button onPress={() => setAsks(false)}>{words.forms.cancel}</Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
