import { z } from 'zod';
import { localDate, optionalText, text } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

const TOPICS = ['volume_and_standards', 'model', 'gap', 'backfill', 'budget'] as const;

const held = z.strictObject({
  held: z.literal(true),
  content: z.strictObject({
    dates: z.array(localDate).min(1).max(20),
    attendedLabor: z.number().int().min(0).max(500),
    attendedManagement: z.number().int().min(0).max(500),
    topics: z.array(z.enum(TOPICS)).min(1),
    notAgreed: optionalText,
    releaseHours: z.number().min(0).max(10_000),
  }),
});
const notHeld = z.strictObject({ held: z.literal(false), content: z.strictObject({ because: text }) });

export const recordDiscussion = teamCommand({
  type: 'record_discussion',
  path: 'discussions',
  summary: 'A co-lead records the joint discussion, or that it was not held and why; the other confirms.',
  body: z.discriminatedUnion('held', [held, notHeld]),
  facts: async ({ seatActor, commandId, body }) => ({
    by: await seatActor(),
    discussionId: commandId,
    held: body.held,
  }),
});
