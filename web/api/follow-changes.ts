import type { QueryClient } from '@tanstack/react-query';
import { connection } from './connection.ts';
import { keyOfTopic, liveAddress } from './live-topics.ts';
import { session } from './session.ts';

/** A proxy that cuts a stream is no lost connection: the browser is back before this. */
const LOST_AFTER_MS = 3000;
const AGAIN_MS = 5000;
/** A page that opens asks for several things; one stream follows them all. */
const SETTLED_MS = 150;

/**
 * Asks again for what the server says has changed. One stream a page, and none while nobody looks at it: over HTTP/1.1 a
 * browser has six connections for all its tabs.
 */
export function followChanges(client: QueryClient): () => void {
  let events: EventSource | undefined;
  let address = '';
  // something may have changed while no stream was open
  let hasMissed = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let losing: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(losing);
    events?.close();
    address = '';
  };
  const open = (at: string) => {
    close();
    address = at;
    const opened = new EventSource(at);
    events = opened;
    opened.onopen = () => {
      clearTimeout(losing);
      connection.set('live');
      if (hasMissed) void client.invalidateQueries();
      hasMissed = false;
    };
    opened.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const { topics }: { topics: string[] } = JSON.parse(data);
      for (const topic of topics) void client.invalidateQueries({ queryKey: keyOfTopic(topic) });
    });
    opened.onerror = () => {
      hasMissed = true;
      clearTimeout(losing);
      if (opened.readyState !== EventSource.CLOSED) {
        losing = setTimeout(() => connection.set('lost'), LOST_AFTER_MS);
        return;
      }
      // refused, which the browser does not try again: signed out, or a server that is starting
      close();
      void client.invalidateQueries({ queryKey: ['me'] });
      settling = setTimeout(settle, AGAIN_MS);
    };
  };
  const settle = () => {
    if (session.get() !== 'signed_in' || document.visibilityState !== 'visible') {
      hasMissed ||= address !== '';
      close();
      return;
    }
    const active = client.getQueryCache().findAll({ type: 'active' });
    const wanted = liveAddress(active.map(({ queryKey }) => queryKey));
    if (wanted !== address) open(wanted);
  };
  const soon = () => {
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED_MS);
  };

  const stops = [
    session.subscribe(soon),
    client.getQueryCache().subscribe(({ type }) => {
      if (type === 'observerAdded' || type === 'observerRemoved') soon();
    }),
  ];
  document.addEventListener('visibilitychange', soon);
  return () => {
    clearTimeout(settling);
    close();
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', soon);
  };
}
