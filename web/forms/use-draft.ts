import { useCallback, useState } from 'react';
import { useMe } from '../parts/use-me.ts';
import { forgetDraft, keepDraft, readDraft } from './drafts.ts';

/**
 * What somebody writes in a form, kept in the browser with each change. `name` says which form of what:
 * `record-discussion:2027:CO-202`. Call `sent` once it has arrived.
 */
export function useDraft<T extends object>(
  name: string,
  empty: T,
): { value: T; change: (part: Partial<T>) => void; sent: () => void } {
  const { personId } = useMe();
  const [value, setValue] = useState<T>(() => ({ ...empty, ...(readDraft(personId, name) as Partial<T> | undefined) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((before) => {
        const after = { ...before, ...part };
        keepDraft(personId, name, after);
        return after;
      }),
    [personId, name],
  );
  const sent = useCallback(() => forgetDraft(personId, name), [personId, name]);
  return { value, change, sent };
}
