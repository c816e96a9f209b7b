import { useState } from 'react';
import { api } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import { yearWords } from '../words/en/year.ts';
import { words } from '../words/en.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';
import { useOwnSide } from './use-own-side.tsx';

/** Asks the other side to end a year for every team; asked about once more, because nothing brings it back. */
export function CancelYear({ budgetYear }: { budgetYear: number }) {
  const { value, change, sent } = useDraft(`cancel-year:${budgetYear}`, { reason: '' });
  const [asks, setAsks] = useState(false);
  const { ofSide, choice } = useOwnSide();
  const command = useCommand({
    send: () =>
      api.POST('/api/cycles/{budgetYear}/cancellation', {
        params: { path: { budgetYear } },
        body: { ...value, ...ofSide },
      }),
    onDone: () => {
      change({ reason: '' });
      sent();
      toast(yearWords.cancel.done);
    },
  });
  // the form's button asks once more; only the dialog's sends
  const asking = { ...command, run: () => setAsks(true) };
  return (
    <>
      <CommandForm
        command={asking}
        body={() => undefined}
        submit={yearWords.cancel.submit}
        kind="danger"
        name={yearWords.cancel.title}
      >
        <TextArea
          name="reason"
          label={yearWords.cancel.reason}
          hint={yearWords.cancel.reasonHint}
          rows={3}
          value={value.reason}
          onChange={(reason) => change({ reason })}
        />
        {choice}
      </CommandForm>
      <Dialog isOpen={asks} onClose={() => setAsks(false)} title={yearWords.cancel.sure(budgetYear)}>
        <p>{yearWords.cancel.sureText}</p>
        <DialogActions>
          <Button
            kind="danger"
            onPress={() => {
              setAsks(false);
              command.run(undefined);
            }}
          >
            {yearWords.cancel.now}
          </Button>
          <Button onPress={() => setAsks(false)}>{words.forms.cancel}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
