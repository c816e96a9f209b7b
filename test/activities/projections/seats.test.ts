import { toApply, train } from '../../support/recorded-filing.ts';
import { BUDGET_MAKER, type RecordedTeam, startRecordedTeamForEach } from '../../support/recorded-team.ts';

let team: RecordedTeam;
startRecordedTeamForEach((fresh) => {
  team = fresh;
});

const laborSeats = () =>
  team.rows(
    `select person_id, starts_on::text, ends_on::text, confirmed_by, source from role_assignments
     where role = 'co_lead' and side = 'labor' order by role_assignment_id`,
  );
const IMPORTED = {
  person_id: 'T-1-L',
  starts_on: '2028-07-01',
  ends_on: null,
  confirmed_by: null,
  source: 'roster_import',
};
const trainingOwed = () =>
  team.rows(
    `select coalesce(person_id, role) as who, subject from duties where kind = 'complete_training' and closed_at is null
     order by subject`,
  );

it('confirms the standing assignment of a co-lead who accepts', async () => {
  expect(await laborSeats()).toEqual([IMPORTED]);
  await team.act('accept_seat', { side: 'labor', personId: 'T-1-L' });
  expect(await laborSeats()).toEqual([{ ...IMPORTED, confirmed_by: 'T-1-L' }]);
});

it('keeps who confirmed a co-lead for their side', async () => {
  await team.act('confirm_seat', { side: 'labor', personId: 'T-1-L' }, { actorId: 'LS-1' });
  expect(await laborSeats()).toEqual([{ ...IMPORTED, confirmed_by: 'LS-1' }]);
});

it('ends the assignment of a co-lead who is replaced, on the national date', async () => {
  // ten in the evening in Los Angeles, the next day in UTC
  team.nowMs = Date.parse('2028-09-02T05:00:00Z');
  await team.act('name_seat_holder', { side: 'labor', personId: BUDGET_MAKER, trained: false }, { actorId: 'LS-1' });
  expect(await laborSeats()).toEqual([
    { ...IMPORTED, ends_on: '2028-09-01' },
    { person_id: BUDGET_MAKER, starts_on: '2028-09-01', ends_on: null, confirmed_by: 'LS-1', source: 'naming' },
  ]);
  expect(await trainingOwed()).toEqual([
    { who: BUDGET_MAKER, subject: 'labor' },
    { who: 'T-1-M', subject: 'management' },
  ]);
});

it('ends the assignment of a seat that is vacated, and asks the sponsor to fill it', async () => {
  await team.act('vacate_seat', { side: 'labor' });
  expect(await laborSeats()).toEqual([{ ...IMPORTED, ends_on: '2028-08-01' }]);
  const open = await team.rows(
    `select kind, role, side from duties where role is not null and closed_at is null order by 1`,
  );
  expect(open).toEqual([
    { kind: 'complete_training', role: 'sponsor', side: 'labor' },
    { kind: 'fill_seat', role: 'sponsor', side: 'labor' },
  ]);
});

it('closes the training duty of who is trained, and leaves assignments alone', async () => {
  await train(team);
  expect(await trainingOwed()).toEqual([]);
  expect(await laborSeats()).toEqual([IMPORTED]);
});

it('gives a newcomer thirty days to be trained', async () => {
  await toApply(team);
  await team.act('name_seat_holder', { side: 'labor', personId: BUDGET_MAKER, trained: false }, { actorId: 'LS-1' });
  const due = await team.rows(`select due_at from duties where kind = 'complete_training' and closed_at is null`);
  expect(due).toEqual([{ due_at: new Date(team.nowMs + 30 * 24 * 60 * 60 * 1000) }]);
});
