// The documents of a recorded team: drafts and signatures as the API writes them, and the way to a received filing.

import { randomUUID } from 'node:crypto';
import { findAskedCents } from '../../db/documents/decisions.ts';
import { askRefs, insertRevision, insertSignOff, type Revision } from '../../db/documents/revisions.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { CommandOf } from '../../domain/team-cycle/commands.ts';
import type { Side } from '../../domain/vocabulary.ts';
import type { Recording } from '../../temporal/contract/recording.ts';
import { BUDGET_MAKER, type RecordedTeam } from './recorded-team.ts';

export const RATIONALE = {
  amountGrantedCents: 120_000,
  reasonCode: 'volume_forecast',
  reasonText: 'The forecast carries it.',
  dataReliedOn: 'Visits of four quarters.',
  laborInputTreatment: 'Adopted.',
  alternatives: '',
  nextStep: 'Recruitment opens.',
  reviewOn: '2030-06-30',
  contactPersonId: BUDGET_MAKER,
};

export const DISCUSSION = {
  dates: ['2029-05-03'],
  attendedLabor: 4,
  attendedManagement: 3,
  topics: ['model'],
  notAgreed: '',
  releaseHours: 18,
};

export function writeRevision(team: RecordedTeam, amounts: number[] = [120_000]): Promise<Revision> {
  const { unitId } = team;
  const asks = amounts.map((amountCents, index) => ({ unitId, what: `Ask ${index + 1}`, amountCents }));
  const content = { units: [{ unitId, staffingModel: 'Model', workforcePlan: 'Plan' }], asks, dissent: '' };
  const given = { ...team.key, revisionId: randomUUID(), baseRevisionId: null, authorId: 'T-1-L', content };
  return inTransaction(team.api, (tx) => insertRevision(tx, { ...given, createdAt: new Date(team.nowMs) }));
}

type Sign = Omit<CommandOf<'sign'>, 'id' | 'type'>;
const signatureOf = (team: RecordedTeam, side: Side, revision: Revision): Sign => ({
  by: team.by(side),
  revisionId: revision.revisionId,
  hash: revision.contentSha256,
  asks: askRefs(revision),
});

/** The row of a signature and its frozen revision, as the API leaves them until the workflow has answered. */
const signOff = (team: RecordedTeam, { by, revisionId }: Sign) => ({
  actorId: by.personId,
  alsoWrite: (tx: Parameters<typeof insertSignOff>[0], commandId: string) =>
    insertSignOff(tx, {
      commandId,
      revisionId,
      side: by.side,
      personId: by.personId,
      actingAs: by.as,
      atMs: team.nowMs,
    }),
});

export function pendingSignature(team: RecordedTeam, side: Side, revision: Revision) {
  const facts = signatureOf(team, side, revision);
  return team.pendingCommand('sign', facts, signOff(team, facts));
}

export function sign(team: RecordedTeam, side: Side, revision: Revision): Promise<Recording> {
  const facts = signatureOf(team, side, revision);
  return team.act('sign', facts, signOff(team, facts));
}

export async function train(team: RecordedTeam): Promise<void> {
  for (const personId of ['T-1-L', 'T-1-M']) await team.act('record_training', { personId, exempt: false });
}

/** Both seats held and trained, in apply. */
export async function toApply(team: RecordedTeam): Promise<void> {
  for (const side of ['labor', 'management'] as const) {
    await team.act('accept_seat', { side, personId: team.by(side).personId });
  }
  await train(team);
  await team.passTo(team.date('apply_opens'));
}

export async function discuss(team: RecordedTeam): Promise<string> {
  const discussionId = randomUUID();
  const facts = { by: team.by('labor'), discussionId, held: true };
  await team.act('record_discussion', facts, { payload: { held: true, content: DISCUSSION } });
  return discussionId;
}

export async function signBoth(team: RecordedTeam, revision: Revision): Promise<Recording> {
  await sign(team, 'labor', revision);
  return sign(team, 'management', revision);
}

/** A joint filing received, in budget, with the input window closed. */
export async function toBudget(team: RecordedTeam, amounts?: number[]): Promise<Revision> {
  await toApply(team);
  await discuss(team);
  const revision = await writeRevision(team, amounts);
  await signBoth(team, revision);
  await team.act('receive_filing', {}, { actorId: BUDGET_MAKER });
  await team.passTo(team.date('input_closes'));
  return revision;
}

async function askedCents(team: RecordedTeam, askId: string): Promise<number | undefined> {
  return inTransaction(team.api, (tx) => findAskedCents(tx, team.key, askId));
}

/** Every ask granted, the backfill line entered, the unit budget final. */
export async function finishBudget(team: RecordedTeam): Promise<void> {
  const { unitId } = team;
  const actorId = BUDGET_MAKER;
  for (const { askId } of team.state.asks) {
    const amountGrantedCents = await askedCents(team, askId);
    const payload = { askId, decision: 'granted', rationale: { ...RATIONALE, amountGrantedCents } };
    await team.act('decide_ask', { askId, decision: 'granted', missing: [] }, { actorId, payload });
  }
  const line = { unitId, amountCents: 81_912_441, hours: '10434.7' };
  await team.act('set_backfill', { unitId, zero: false, personId: actorId }, { actorId, payload: line });
  await team.act('finalize_unit_budget', { unitId }, { actorId });
}
