import type { QueryClient } from '@tanstack/react-query';
import { connection } from './connection.ts';
import { followChanges } from './follow-changes.ts';

const AGAIN_MS = 3000;

/** Follows what changes; asks whether a lost server is back, and then anew for all that the page shows. Returns how to stop. */
export function followServer(client: QueryClient): () => void {
  const stopFollowing = followChanges(client);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    clearTimeout(timer);
    if (connection.get() === 'live') return;
    const isBack = await fetch('/healthz').then(
      (answer) => answer.ok,
      () => false,
    );
    if (isBack) {
      connection.set('live');
      await client.invalidateQueries();
    } else timer = setTimeout(look, AGAIN_MS);
  };
  const lost = () => connection.set('lost');
  const stopWatching = connection.subscribe(() => {
    clearTimeout(timer);
    if (connection.get() === 'lost') timer = setTimeout(look, AGAIN_MS);
  });
  addEventListener('offline', lost);
  addEventListener('online', look);
  return () => {
    clearTimeout(timer);
    stopWatching();
    stopFollowing();
    removeEventListener('offline', lost);
    removeEventListener('online', look);
  };
}
