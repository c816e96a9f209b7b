// What people wrote in a team's cycle, and what of it the acting person may do now.

import { z } from 'zod';
import { ACTS } from '../../application/commands/possible-acts.ts';
import { localDate, ref, side, uuid } from '../../application/fields.ts';
import { EXTENDABLE } from '../../domain/dates.ts';
import { DISCUSSION_TOPICS } from '../../domain/team-cycle/discussion-content.ts';
import { instant } from './answers.ts';

const held = z.object({
  dates: z.array(localDate),
  attendedLabor: z.number().int(),
  attendedManagement: z.number().int(),
  topics: z.array(z.enum(DISCUSSION_TOPICS)),
  notAgreed: z.string(),
  releaseHours: z.number(),
});

const discussion = z
  .object({
    discussionId: uuid,
    by: side,
    held: held.nullable().meta({ description: 'null: it was not held.' }),
    notHeldBecause: z.string().nullable(),
    recordedAt: instant,
    confirmedAt: instant.nullable(),
  })
  .meta({ id: 'DiscussionRecord' });

const signature = z
  .object({
    revisionId: uuid,
    side,
    personId: ref,
    actingAs: z.enum(['holder', 'cover']).meta({ description: 'cover: for a seat that nobody held.' }),
    status: z.enum(['standing', 'withdrawn', 'replaced']),
    signedAt: instant,
  })
  .meta({ id: 'SignOff' });

const filingReturn = z
  .object({
    returnId: uuid,
    by: ref,
    reason: z.enum(['missing_data', 'arithmetic', 'wrong_unit']),
    comment: z.string(),
    at: instant,
  })
  .meta({ id: 'FilingReturn' });

const impasse = z
  .object({
    by: side,
    about: z.string(),
    declaredAt: instant,
    endsAt: instant.nullable().meta({ description: 'When its clock or the cut-off ends it; null: it is over.' }),
  })
  .meta({ id: 'Impasse' });

const dataRequest = z
  .object({
    requestId: uuid,
    by: side.meta({ description: 'Who asks; the other side answers.' }),
    what: z.string(),
    askedAt: instant,
    dueAt: instant.nullable().meta({ description: 'null: it is answered, or lapsed.' }),
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'DataRequest' });

const extension = z
  .object({
    extensionId: uuid,
    milestone: z.enum(EXTENDABLE),
    untilOn: localDate,
    reason: z.string(),
    status: z.enum(['waiting', 'granted', 'refused', 'lapsed']),
    requestedAt: instant,
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'ExtensionRequest' });

export const papersSchema = z
  .object({
    regionName: z.string(),
    units: z
      .array(z.object({ unitId: ref, name: z.string() }))
      .meta({ description: 'The units of the team in this cycle.' }),
    people: z
      .array(z.object({ personId: ref, name: z.string() }))
      .meta({ description: 'The names of whom this answer and the team’s seats and revisions name.' }),
    discussions: z.array(discussion).meta({ description: 'Newest first: that one holds.' }),
    signatures: z.array(signature).nullable().meta({ description: 'null: not shown to you before the filing is in.' }),
    returns: z.array(filingReturn),
    filingDueBackAt: instant.nullable().meta({ description: 'null: no returned filing waits to be sent again.' }),
    impasses: z.array(impasse).meta({ description: 'Newest first.' }),
    dataRequests: z.array(dataRequest),
    extensions: z.array(extension).meta({ description: 'Newest first.' }),
  })
  .meta({ id: 'TeamPapers' });

export const possibleActSchema = z
  .object({
    act: z.enum(ACTS),
    side: side.nullable().meta({ description: 'For which side; null: the act is of neither.' }),
    subject: z.string().meta({ description: 'A request, milestone or person; empty where the act says it.' }),
    refusal: z.string().nullable().meta({ description: 'Why not now; null: it is possible.' }),
  })
  .meta({ id: 'PossibleAct', description: 'Something that the acting person’s roles let them do in this team.' });
