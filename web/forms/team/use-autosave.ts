import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isRefusal } from '../../api/problems.ts';
import { type Content, type Revision, revisions, saveRevision } from '../../api/revisions.ts';
import type { TeamKey } from '../../api/team-queries.ts';

/** After the last key: long enough that a sentence is one save, short enough that a closed page loses a few words at most. */
const AFTER_MS = 1500;

/**
 * Saves a draft as one types, always from the text that it was edited from: what somebody else saved meanwhile is never
 * overwritten, but waits for a choice.
 *
 * @param opened as the form writes it, so that a form that nobody has touched equals it
 * @param written null: something is not filled in; `from`: the hash of the text that it was written from
 */
export function useAutosave(
  team: TeamKey,
  opened: { revisionId: string; contentSha256: string; content: Content | null },
  written: { content: Content | null; from: string },
) {
  const { content } = written;
  const client = useQueryClient();
  const [saved, setSaved] = useState(() => {
    const text = JSON.stringify(opened.content);
    // what arrived as the page was closed stands on itself
    const isOnRecord = JSON.stringify(content) === text;
    return { hash: isOnRecord ? opened.contentSha256 : written.from, text, at: '' };
  });
  const [theirs, setTheirs] = useState<Revision>();
  const { budgetYear, ubtId } = team;
  const { revisionId } = opened;
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (written: { content: Content; from: string }) =>
      saveRevision({ budgetYear, ubtId }, revisionId, written),
    onSuccess(answer, { content }) {
      const at = new Date().toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
      setSaved({ hash: answer.contentSha256, text: JSON.stringify(content), at });
      client.setQueryData(revisions({ budgetYear, ubtId }).queryKey, (all) =>
        all?.map((one) => (one.revisionId === revisionId ? answer : one)),
      );
    },
    async onError(failed) {
      if (!isRefusal(failed, 'changed_meanwhile')) return;
      const all = await client.fetchQuery({ ...revisions({ budgetYear, ubtId }), staleTime: 0 });
      setTheirs(all.find((one) => one.revisionId === revisionId));
    },
  });
  const text = content && JSON.stringify(content);
  const isChanged = text !== saved.text;
  const mustWait = isPending || theirs !== undefined || error !== null;
  useEffect(() => {
    if (text === null || !isChanged || mustWait) return;
    const timer = setTimeout(() => mutate({ content: JSON.parse(text), from: saved.hash }), AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, isChanged, mustWait, saved.hash, mutate]);
  return {
    isSaved: !isChanged,
    isPending,
    savedAt: saved.at,
    /** Of the saved text that what is written stands on. */
    hash: saved.hash,
    error: theirs ? null : error,
    theirs,
    /** Whatever kept it from being saved: once more. */
    again: () => reset(),
    keepMine() {
      if (!theirs || !content) return;
      setTheirs(undefined);
      mutate({ content, from: theirs.contentSha256 });
    },
    takeTheirs() {
      if (!theirs) return;
      setSaved({ hash: theirs.contentSha256, text: JSON.stringify(theirs.content), at: '' });
      setTheirs(undefined);
      reset();
    },
  };
}
