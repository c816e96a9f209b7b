import { nextOnAgenda } from '../../domain/team-cycle/agenda.ts';
import { fromEveryYear, inEveryEvent } from './any-year.ts';
import { labor } from './people.ts';
import { DATES, DAY_MS } from './simulate.ts';
import { launchedTeam, sign, signBoth, teamInApply } from './states.ts';

test('something is always on the agenda while a cycle runs, no later than close, and nothing after its end', () => {
  inEveryEvent(({ after }) => {
    const next = nextOnAgenda(after);
    return after.outcome === null ? next !== undefined && next.atMs <= after.known.dates.close : next === undefined;
  });
});

test('the agenda comes to rest: nothing that is due is left after a wait', () => {
  fromEveryYear((team) => {
    team.waitDays(0);
    expect(nextOnAgenda(team.state)?.atMs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(team.nowMs);
  });
});

test('a cycle ends by its dates alone, also when no clock is ever answered', () => {
  inEveryEvent(({ after }) => {
    const clocks = Object.fromEntries(
      Object.entries(after.clocks).map(([key, clock]) => [key, { ...clock, atMs: null }]),
    );
    const next = nextOnAgenda({ ...after, clocks });
    return after.outcome !== null || (next !== undefined && next.atMs <= after.known.dates.close);
  });
});

test('a newer calendar comes before everything else', () => {
  const team = teamInApply();
  team.moveDates({ load: DATES.load - DAY_MS });
  expect(nextOnAgenda(team.state)).toEqual({ atMs: 0, body: { type: 'calendar_applied', version: 2 } });
});

test('a date that passed is noted only while something is owed for it', () => {
  const team = launchedTeam();
  expect(nextOnAgenda(team.state)).toEqual({
    atMs: DATES.prepare_due,
    body: { type: 'due_passed', milestone: 'prepare_due' },
  });
  for (const [side, personId] of [
    ['labor', 'L1'],
    ['management', 'M1'],
  ] as const)
    team.act('accept_seat', { side, personId });
  expect(nextOnAgenda(team.state)?.body).toMatchObject({
    type: 'phase_began',
    phase: 'foundation',
    because: 'complete',
  });
});

test('a clock acts only when the recorder has said when', () => {
  const team = teamInApply();
  team.waitPast('filing_due', 1);
  signBoth(team);
  const { receipt } = team.state.clocks;
  const waiting = { ...team.state, clocks: receipt ? { receipt: { ...receipt, atMs: null } } : {} };
  expect(nextOnAgenda(waiting)).toMatchObject({ atMs: DATES.filing_cut_off, body: { because: 'cut_off' } });
  expect(nextOnAgenda(team.state)).toMatchObject({ body: { type: 'counted_as_received', because: 'silence' } });
});

test('a granted early release acts at once', () => {
  const team = teamInApply();
  sign(team, 'labor');
  team.act('let_phase_go', { phase: 'apply' });
  expect(nextOnAgenda(team.state)).toMatchObject({ atMs: 0, body: { kind: 'one_side', because: 'let_go' } });
});

test('a year in which nobody acts has the same few items every time', () => {
  const team = launchedTeam();
  team.waitForTheEnd();
  expect(team.taken.map(({ event }) => event.type)).toEqual([
    'due_passed',
    'phase_began',
    'due_passed',
    'phase_began',
    'due_passed',
    'filed_without_joint_signature',
    'phase_began',
    'due_passed',
    'budget_loaded',
    'cycle_ended',
  ]);
});

test('what a late answer of the recorder opens is not forgotten', () => {
  const team = teamInApply();
  team.send({ id: 'late', type: 'record_discussion', by: labor, discussionId: 'D', held: true }, 'late');
  team.send({ id: 'later', type: 'declare_impasse', by: labor }, 'late');
  expect(team.state.clocks.impasse?.atMs).toBeNull();
  team.waitDays(14);
  expect(team.state.impasse).toBeNull();
});
