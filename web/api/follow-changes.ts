import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { connection } from './connection.ts';
import { keyOfTopic, liveAddress, liveTopics } from './live-topics.ts';
import { session } from './session.ts';

/** A proxy that cuts a stream is no lost connection: the browser is back before this. */
const LOST_AFTER_MS = 3000;
const AGAIN_MS = 5000;
/** A page that opens asks for several things; one stream follows them all. */
const SETTLED_MS = 150;
/** The server gathers changes for a second: what it still holds for a page that one has just left is told within this. */
const OVERLAP_MS = 2000;

/**
 * Asks again for what the server says has changed. One stream a page, and none while nobody looks at it: over HTTP/1.1 a
 * browser has six connections for all its tabs.
 */
export function followChanges(client: QueryClient): () => void {
  // one, and for a moment the one before it
  const streams = new Set<EventSource>();
  let address = '';
  // what a stream has told of without a break; anything else may have changed between its answer and the stream
  let followed = new Set<string>();
  let settling: ReturnType<typeof setTimeout> | undefined;
  let losing: ReturnType<typeof setTimeout> | undefined;

  const drop = (...these: EventSource[]) => {
    for (const stream of these) {
      stream.close();
      streams.delete(stream);
    }
  };
  const close = () => {
    clearTimeout(losing);
    drop(...streams);
    address = '';
    followed.clear();
  };
  const open = (topics: QueryKey[]) => {
    address = liveAddress(topics);
    const opened = new EventSource(address);
    streams.add(opened);
    opened.onopen = () => {
      clearTimeout(losing);
      // those before it, and only later, so that nothing falls between the two
      const before = [...streams].slice(0, [...streams].indexOf(opened));
      setTimeout(() => drop(...before), OVERLAP_MS);
      // an answer that was on its way as the browser lost its network
      if (navigator.onLine) connection.set('live');
      for (const queryKey of topics) {
        if (!followed.has(JSON.stringify(queryKey))) void client.invalidateQueries({ queryKey });
      }
      followed = new Set(topics.map((topic) => JSON.stringify(topic)));
    };
    opened.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const { topics }: { topics: string[] } = JSON.parse(data);
      for (const topic of topics) void client.invalidateQueries({ queryKey: keyOfTopic(topic) });
    });
    opened.onerror = () => {
      followed.clear();
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
      close();
      return;
    }
    const active = client.getQueryCache().findAll({ type: 'active' });
    const topics = liveTopics(active.map(({ queryKey }) => queryKey));
    if (liveAddress(topics) !== address) open(topics);
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
