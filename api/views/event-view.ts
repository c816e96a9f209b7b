import type { z } from 'zod';
import type { EventRow } from '../../db/teams/events.ts';
import { eventSchema } from '../contract/event.ts';
import { inPlainWords } from './event-sentences.ts';
import { withoutSides } from './hide-names.ts';
import type { Told } from './team-view.ts';

/** One sentence and the ids in it: of an event's facts the schema keeps what it names, and nothing else leaves. */
export function eventView(
  event: EventRow & { actorId: string | null },
  { named, decided }: Told,
): z.output<typeof eventSchema> {
  const { seq, type, occurredAtMs, actorId } = event;
  const { decision, ...others } = event.facts;
  const facts = decided || decision === undefined ? event.facts : others;
  return eventSchema.parse({
    seq,
    type,
    words: inPlainWords(type, named ? facts : unnamed(facts)),
    by: named ? actorId : null,
    occurredAt: new Date(occurredAtMs).toISOString(),
    about: named ? facts : {},
  });
}

const unnamed = (facts: Record<string, unknown>): Record<string, unknown> =>
  Array.isArray(facts.open) ? { ...facts, open: withoutSides(facts.open) } : facts;
