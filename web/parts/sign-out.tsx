import { lazy, Suspense, useState } from 'react';
import { countDrafts, forgetDrafts } from '../forms/drafts.ts';
import { toast } from '../ui/toast.tsx';
import { words } from '../words/en.ts';

const SignOutDialog = lazy(() => import('./sign-out-dialog.tsx'));

/** Ends the session here and at the sign-in service, or that of every browser. */
async function signOut(everywhere = false): Promise<void> {
  const path = `/auth/sign-out${everywhere ? '?everywhere' : ''}`;
  const answer = await fetch(path, { method: 'POST' }).catch(() => undefined);
  if (!answer?.ok) return toast(words.shell.signOutFailed);
  forgetDrafts();
  const { continueAt }: { continueAt: string } = await answer.json();
  location.assign(continueAt);
}

/** Asks first where a text would be lost, or other browsers would be signed out. */
export function useSignOut() {
  const [asks, setAsks] = useState<'here' | 'everywhere'>();
  const dialog = asks && (
    <Suspense>
      <SignOutDialog
        everywhere={asks === 'everywhere'}
        onSignOut={() => void signOut(asks === 'everywhere')}
        onClose={() => setAsks(undefined)}
      />
    </Suspense>
  );
  return {
    dialog,
    begin: () => (countDrafts() > 0 ? setAsks('here') : void signOut()),
    beginEverywhere: () => setAsks('everywhere'),
  };
}
