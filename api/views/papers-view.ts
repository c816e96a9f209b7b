// What people wrote in a team's cycle, as its page shows it.

import type { z } from 'zod';
import type { listDiscussions, listExtensions, listSignOffs, Written } from '../../db/teams/papers.ts';
import { impasseEndsMs } from '../../domain/team-cycle/agenda.ts';
import { duties } from '../../domain/team-cycle/duties.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import type { Side } from '../../domain/vocabulary.ts';
import type { papersSchema } from '../contract/papers.ts';

type Papers = z.output<typeof papersSchema>;
type Rows<F extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const isoOf = (ms: number | null | undefined): string | null => (ms ? new Date(ms).toISOString() : null);

export const discussionViews = (rows: Rows<typeof listDiscussions>): Papers['discussions'] =>
  rows.map(({ discussionId, side, held, content, recordedAt, confirmedAt }) => ({
    discussionId,
    by: side,
    // the schema of the answer reads it, as the route that took it in did
    held: held ? ({ notAgreed: '', ...content } as NonNullable<Papers['discussions'][number]['held']>) : null,
    notHeldBecause: held ? null : String(content.because),
    recordedAt: recordedAt.toISOString(),
    confirmedAt: iso(confirmedAt),
  }));

export const signatureViews = (rows: Rows<typeof listSignOffs>) =>
  rows.map((row) => ({ ...row, signedAt: row.signedAt.toISOString() }));

export const extensionViews = (rows: Rows<typeof listExtensions>): Papers['extensions'] =>
  rows.map((row) => ({ ...row, requestedAt: row.requestedAt.toISOString(), answeredAt: iso(row.answeredAt) }));

export const returnViews = (written: Written[]): Papers['returns'] =>
  of(written, 'return_filing').map(({ commandId, actorId, payload, at }) => ({
    returnId: commandId,
    by: actorId,
    reason: payload.reason as Papers['returns'][number]['reason'],
    comment: String(payload.comment),
    at: at.toISOString(),
  }));

/** Only the newest one may still run. */
export const impasseViews = (written: Written[], state: CycleState): Papers['impasses'] =>
  of(written, 'declare_impasse')
    .toReversed()
    .map(({ side, payload, at }, place) => ({
      by: side as Side,
      about: String(payload.about),
      declaredAt: at.toISOString(),
      endsAt: place === 0 ? isoOf(impasseEndsMs(state)) : null,
    }));

export function dataRequestViews(written: Written[], state: CycleState): Papers['dataRequests'] {
  const answers = of(written, 'answer_data');
  const owed = duties(state).filter(({ kind }) => kind === 'answer_data_request');
  return of(written, 'request_data').map(({ commandId, side, payload, at }) => {
    const answer = answers.find(({ payload }) => payload.requestId === commandId);
    return {
      requestId: commandId,
      by: side as Side,
      what: String(payload.what),
      askedAt: at.toISOString(),
      dueAt: isoOf(owed.find(({ subject }) => subject === commandId)?.dueMs),
      answer: answer ? String(answer.payload.answer) : null,
      answeredAt: iso(answer?.at ?? null),
    };
  });
}

export const filingDueBackAt = (state: CycleState): string | null =>
  isoOf(duties(state).find(({ kind }) => kind === 'resend_filing')?.dueMs);

const of = (written: Written[], action: Written['action']): Written[] => written.filter((one) => one.action === action);
