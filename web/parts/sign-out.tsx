import { useState } from 'react';
import { countDrafts, forgetDrafts } from '../forms/drafts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { words } from '../words/en.ts';

async function signOut(): Promise<void> {
  const answer = await fetch('/auth/sign-out', { method: 'POST' }).catch(() => undefined);
  if (!answer?.ok) return toast(words.signOut.failed);
  forgetDrafts();
  const { continueAt }: { continueAt: string } = await answer.json();
  location.assign(continueAt);
}

/** Ends the session here and at the sign-in service; asks first where a text would be lost. */
export function useSignOut() {
  const [asks, setAsks] = useState(false);
  const drafts = asks ? countDrafts() : 0;
  const dialog = (
    <Dialog isOpen={asks} onClose={() => setAsks(false)} title={words.signOut.title}>
      <p>{words.signOut.drafts(drafts)}</p>
      <DialogActions>
        <Button kind="danger" onPress={signOut}>
          {words.signOut.confirm}
        </Button>
        <Button onPress={() => setAsks(false)}>{words.signOut.stay}</Button>
      </DialogActions>
    </Dialog>
  );
  return { dialog, begin: () => (countDrafts() > 0 ? setAsks(true) : void signOut()) };
}
