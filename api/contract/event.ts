import { z } from 'zod';
import { askDecision, milestoneKey, phase, ref, side, uuid } from '../../application/fields.ts';
import { EVENT_TYPES } from '../../domain/team-cycle/evolve.ts';
import { instant } from './answers.ts';

/** What an event is about, as far as a screen leads on from it; the sentence says the rest. */
const about = z
  .object({
    side,
    personId: ref,
    phase,
    milestone: milestoneKey,
    discussionId: uuid,
    revisionId: uuid,
    returnId: uuid,
    requestId: uuid,
    extensionId: uuid,
    unitId: ref,
    inputId: uuid,
    askId: z.string(),
    decision: askDecision,
    questionId: uuid,
  })
  .partial()
  .meta({ id: 'EventAbout', description: 'Ids and words that it names; empty where names are not shown to you.' });

export const eventSchema = z
  .object({
    seq: z.number().int().meta({ description: 'Its place in the team’s history; the first is 1.' }),
    type: z.enum(['cycle_launched', ...EVENT_TYPES]).meta({ id: 'EventType' }),
    words: z.string(),
    by: ref.nullable().meta({ description: 'Who acted; null: time did, or names are not shown to you.' }),
    occurredAt: instant,
    about,
  })
  .meta({ id: 'Event' });
