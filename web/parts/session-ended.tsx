import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { me } from '../api/queries.ts';
import { session, signInUrl } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { PlainLink } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { words } from '../words/en.ts';

/** Keeps the page as it is while its person signs in again in another tab, and from anybody else who signed in there. */
export function SessionEnded({ name }: { name: string }) {
  const client = useQueryClient();
  const state = useSyncExternalStore(session.subscribe, session.get);
  const hasEnded = state === 'ended';
  const [problem, setProblem] = useState<string>();

  const check = async () => {
    const person = await client.fetchQuery({ ...me(), staleTime: 0, retry: false }).catch(() => undefined);
    setProblem(person ? undefined : words.sessionEnded.stillOut);
    if (person) await client.invalidateQueries();
  };
  useEffect(() => {
    if (!hasEnded) return;
    const shown = () => document.visibilityState === 'visible' && void check();
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  });

  if (state === 'other') {
    return (
      <Dialog isOpen title={words.otherPerson.title}>
        <p>{words.otherPerson.text(name)}</p>
        <p>{words.otherPerson.kept(name)}</p>
        <DialogActions>
          <Button kind="primary" onPress={() => location.reload()}>
            {words.otherPerson.load}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog isOpen={hasEnded} title={words.sessionEnded.title}>
      <p>{words.sessionEnded.text}</p>
      {problem && <Notice tone="warn" title={problem} isNews />}
      <DialogActions>
        <PlainLink look="primary" href={signInUrl('/signed-in')} target="_blank" rel="noopener">
          {words.sessionEnded.signIn}
        </PlainLink>
        <Button onPress={check}>{words.sessionEnded.check}</Button>
      </DialogActions>
    </Dialog>
  );
}
