import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { me } from '../api/queries.ts';
import { session, signInUrl } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { PlainLink } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { words } from '../words/en.ts';

/** Keeps the page as it is while somebody signs in again in another tab. */
export function SessionEnded({ personId }: { personId: string }) {
  const client = useQueryClient();
  const isOpen = useSyncExternalStore(session.subscribe, session.get) === 'ended';
  const [problem, setProblem] = useState<string>();

  const check = async () => {
    const person = await client.fetchQuery({ ...me(), staleTime: 0, retry: false }).catch(() => undefined);
    if (!person) return setProblem(words.sessionEnded.stillOut);
    setProblem(undefined);
    if (person.personId === personId) return client.invalidateQueries();
    // what is on the page belongs to somebody else
    setProblem(words.sessionEnded.otherPerson(person.name));
    location.reload();
  };
  useEffect(() => {
    if (!isOpen) return;
    const shown = () => document.visibilityState === 'visible' && void check();
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  });

  return (
    <Dialog isOpen={isOpen} title={words.sessionEnded.title}>
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
