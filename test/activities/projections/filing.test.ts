import { markRefused } from '../../../db/teams/commands.ts';
import { inTransaction } from '../../../db/transaction.ts';
import {
  DISCUSSION,
  discuss,
  pendingSignature,
  sign,
  signBoth,
  toApply,
  writeRevision,
} from '../../support/recorded-filing.ts';
import { BUDGET_MAKER, type RecordedTeam, startRecordedTeamForEach } from '../../support/recorded-team.ts';

let team: RecordedTeam;
startRecordedTeamForEach(async (fresh) => {
  team = fresh;
  await toApply(team);
});

const signOffs = () => team.rows('select side, status from sign_offs order by signed_at, side');
const filings = () =>
  team.rows(
    `select kind, state, labor_revision_id as labor, management_revision_id as management, on_time,
       received_at is not null as received from filings`,
  );
const frozen = async (revisionId: string) =>
  (await team.rows('select frozen_at is not null as frozen from revisions where revision_id = $1', [revisionId]))[0]
    ?.frozen;
const refuse = (commandId: string) =>
  inTransaction(team.api, (tx) =>
    markRefused(tx, commandId, { code: 'training_missing', message: 'Train first.' }, team.nowMs),
  );

it('keeps the record of a discussion, and its confirmation by the other side', async () => {
  const discussionId = await discuss(team);
  const row = () => team.rows('select recorded_side, held, content, confirmed_at from discussions');
  const recorded = { recorded_side: 'labor', held: true, content: DISCUSSION };
  expect(await row()).toEqual([{ ...recorded, confirmed_at: null }]);
  await team.act('confirm_discussion', { by: team.by('management'), discussionId }, { actorId: 'T-1-M' });
  expect(await row()).toEqual([{ ...recorded, confirmed_at: new Date(team.nowMs) }]);
});

it('sends a filing with the second signature, and marks it received once', async () => {
  const { revisionId } = await signed();
  expect(await signOffs()).toEqual(['labor', 'management'].map((side) => ({ side, status: 'standing' })));
  const sent = { kind: 'joint', labor: revisionId, management: revisionId, on_time: true };
  expect(await filings()).toEqual([{ ...sent, state: 'jointly_signed', received: false }]);
  await team.act('receive_filing', {}, { actorId: BUDGET_MAKER });
  expect(await filings()).toEqual([{ ...sent, state: 'received', received: true }]);
});

async function signed() {
  const revision = await writeRevision(team);
  await signBoth(team, revision);
  return revision;
}

it('takes back a filing with the signature that is withdrawn', async () => {
  const { revisionId } = await signed();
  await team.act('withdraw_signature', { by: team.by('labor'), revisionId });
  expect(await signOffs()).toEqual([
    { side: 'labor', status: 'withdrawn' },
    { side: 'management', status: 'standing' },
  ]);
  expect(await filings()).toMatchObject([{ state: 'taken_back', received: false }]);
});

it('ends both signatures on a return, and tells both seats what is missing, once', async () => {
  await signed();
  const payload = { reason: 'missing_data', comment: 'The census is missing.' };
  const returned = await team.act(
    'return_filing',
    { returnId: '0d6f2d8e-7d7c-4d35-9d53-2f57a6d6a002' },
    { actorId: BUDGET_MAKER, payload },
  );
  expect((await signOffs()).map(({ status }) => status)).toEqual(['replaced', 'replaced']);
  expect(await filings()).toMatchObject([{ state: 'returned', received: false }]);
  const mails = () =>
    team.rows<{ key: string; person_id: string; text_body: string }>('select * from outbox order by person_id');
  const told = await mails();
  expect(told.map(({ person_id }) => person_id)).toEqual(['T-1-L', 'T-1-M']);
  for (const { text_body } of told) expect(text_body).toContain('The census is missing.');
  await team.record(returned);
  expect(await mails()).toEqual(told);
  // the event's own hash: another event under the same number is another mail
  const [event] = await team.rows<{ hash: string }>(`select hash from events where type = 'filing_returned'`);
  for (const { key } of told) expect(key).toContain(`:${event?.hash}:`);
});

it('files each side’s own revision at the cut-off', async () => {
  const [ours, theirs] = [await writeRevision(team, [1_000]), await writeRevision(team, [2_000])];
  await sign(team, 'labor', ours);
  await sign(team, 'management', theirs);
  await team.passTo(team.date('filing_cut_off'));
  expect(await filings()).toEqual([
    {
      kind: 'two_positions',
      state: 'received',
      labor: ours.revisionId,
      management: theirs.revisionId,
      on_time: true,
      received: true,
    },
  ]);
});

it('replaces a side’s signature by its next one', async () => {
  await sign(team, 'labor', await writeRevision(team, [1_000]));
  team.nowMs += 1000;
  await sign(team, 'labor', await writeRevision(team, [2_000]));
  expect((await signOffs()).map(({ status }) => status)).toEqual(['replaced', 'standing']);
});

it('frees the revision of a refused signature', async () => {
  const revision = await writeRevision(team);
  const { id } = await pendingSignature(team, 'labor', revision);
  expect(await frozen(revision.revisionId)).toBe(true);
  await refuse(id);
  expect(await frozen(revision.revisionId)).toBe(false);
  expect(await signOffs()).toEqual([{ side: 'labor', status: 'refused' }]);
  expect(await team.rows('select status, result from commands where command_id = $1', [id])).toEqual([
    { status: 'refused', result: { code: 'training_missing', message: 'Train first.' } },
  ]);
});

it('keeps a revision frozen that another signature stands on', async () => {
  const revision = await writeRevision(team);
  await sign(team, 'management', revision);
  const { id } = await pendingSignature(team, 'labor', revision);
  await refuse(id);
  expect(await frozen(revision.revisionId)).toBe(true);
  expect((await signOffs()).map(({ status }) => status)).toEqual(['refused', 'standing']);
});

it('does not refuse a signature that was applied', async () => {
  const revision = await writeRevision(team);
  const { event } = await sign(team, 'labor', revision);
  await refuse(event.commandId ?? '');
  expect(await signOffs()).toEqual([{ side: 'labor', status: 'standing' }]);
  expect(await frozen(revision.revisionId)).toBe(true);
});
