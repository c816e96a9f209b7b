import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf } from '../api/client.ts';
import { fieldProblems, isRefusal, isUndecided } from '../api/problems.ts';

interface Given<B, A> {
  /** Sends it. The key goes out as `Idempotency-Key` where the operation takes one. */
  send: (body: B, key: string) => Promise<{ data?: A }>;
  /** The topics (first words of query keys) that are asked for anew; absent: everything that the page shows. */
  changes?: string[];
  /** What follows: a toast, another page, a draft that is no longer needed. */
  onDone?: (answer: A) => void;
}

export interface Command<B> {
  run: (body: B) => void;
  isPending: boolean;
  error: Error | null;
  /** What is wrong with which field, by its place in the body: `reason`, `content/dates/0`. */
  problems: Record<string, string[]>;
}

/**
 * The one way to send a command. Its key is made when the form opens and repeated while nobody knows whether the command
 * arrived, so that pressing the button again does nothing twice; once it was answered, the next one is another command.
 */
export function useCommand<B, A>({ send, changes, onDone }: Given<B, A>): Command<B> {
  const client = useQueryClient();
  const key = useRef<string>(undefined);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: B) => {
      key.current ??= crypto.randomUUID();
      return answerOf(send(body, key.current));
    },
    onError(error) {
      if (!isUndecided(error)) key.current = undefined;
      // what it was pressed for is no longer what the page shows
      if (isRefusal(error, 'changed_meanwhile')) void client.invalidateQueries();
    },
    async onSuccess(answer) {
      key.current = undefined;
      onDone?.(answer);
      // the button stays busy until the page shows what has changed
      await Promise.all(
        changes
          ? changes.map((topic) => client.invalidateQueries({ queryKey: [topic] }))
          : [client.invalidateQueries()],
      );
    },
  });
  return { run: mutate, isPending, error, problems: fieldProblems(error) };
}
