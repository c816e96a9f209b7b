// Server-sent events for a page that follows what changes: events named `changed`, and a comment when nothing does.

import type { Request, Response } from 'express';
import { followChanges } from '../../db/changes.ts';
import { DomainError } from '../../domain/errors.ts';
import { EVERYTHING, type Shown, topicsOf } from '../../domain/live-topics.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { ApiDeps } from '../deps.ts';
import { beginEvents } from './event-stream.ts';

/** Proxies give up on a connection that says nothing for about a minute. */
const BEAT_MS = 15_000;
/** The first change is told at once, those that follow it together: a launch changes a hundred teams in a second. */
const GATHER_MS = 1000;

type LiveDeps = Pick<ApiDeps, 'pool' | 'stopping' | 'authenticate'>;

/** Tells `actor` which topics have changed until they leave, can no longer be authenticated, or this process stops. */
export async function streamChanges(
  { pool, stopping, authenticate }: LiveDeps,
  { req, res, actor, shown }: { req: Request; res: Response; actor: Actor; shown: Shown },
  { beatMs = BEAT_MS, gatherMs = GATHER_MS } = {},
): Promise<void> {
  let who = actor;
  const topics = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    gathering = undefined;
    if (topics.size === 0) return;
    res.write(`event: changed\ndata: ${JSON.stringify({ topics: [...topics] })}\n\n`);
    topics.clear();
    gathering = setTimeout(flush, gatherMs);
  };
  const unfollow = await followChanges(pool, (change) => {
    const changed = change === null ? [EVERYTHING] : topicsOf(who, shown, change);
    for (const topic of changed) topics.add(topic);
    if (changed.length > 0 && gathering === undefined) flush();
  });
  beginEvents(res);
  const ended = new Promise<void>((resolve) => {
    res.once('close', resolve);
    stopping.addEventListener('abort', () => resolve(), { once: true });
    if (stopping.aborted || res.closed) resolve();
  });
  let over = false;
  const beat = setInterval(async () => {
    try {
      // who only watches is not at the keyboard: their session goes on to its end
      who = await authenticate(req, { watching: true });
      if (!over) res.write(': nothing new\n\n');
    } catch (error) {
      // the database may be away for a moment: then nobody knows who they are, and the stream goes on
      if (error instanceof DomainError && error.code === 'not_signed_in') res.end();
    }
  }, beatMs);
  await ended;
  over = true;
  clearInterval(beat);
  clearTimeout(gathering);
  unfollow();
  res.end();
}
