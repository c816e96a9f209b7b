import { useState } from 'react';
import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { useMe } from '../parts/use-me.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { toast } from '../ui/toast.tsx';
import { operationsWords } from '../words/en/operations.ts';
import { CommandProblem } from './command-problem.tsx';
import { useCommand } from './use-command.ts';

const words = operationsWords.people;

/** Forgets which account is somebody's and signs them out; says first what that means. */
export function ReleaseSignIn({ person: { personId, name } }: { person: Schema['PersonFound'] }) {
  const me = useMe();
  const [asks, setAsks] = useState(false);
  const command = useCommand({
    send: () => api.POST('/api/people/{personId}/sign-in-releases', { params: { path: { personId } } }),
    changes: ['people'],
    onDone: () => {
      setAsks(false);
      toast(words.released(name));
    },
  });
  return (
    <>
      <Button size="small" aria-label={words.releaseOf(name)} onPress={() => setAsks(true)}>
        {words.release}
      </Button>
      <Dialog isOpen={asks} onClose={() => setAsks(false)} title={words.dialog(name)}>
        <p>{words.will}</p>
        <ul>
          {words.willDo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Notice tone="warn" title={personId === me.personId ? words.self : words.check} />
        <CommandProblem command={command} />
        <DialogActions>
          <Button kind="danger" isPending={command.isPending} onPress={() => command.run(undefined)}>
            {words.releaseNow}
          </Button>
          <Button onPress={() => setAsks(false)}>{words.keep}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
