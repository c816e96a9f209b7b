import { PHASES } from '../../domain/vocabulary.ts';
import { seat } from './people.ts';
import { DATES, DAY_MS } from './simulate.ts';
import { launchedTeam, publishedTeam, silentTeamInBudget, teamInApply, teamInBudget } from './states.ts';

describe('a phase', () => {
  test('begins at its open date when the one before is complete', () => {
    const team = launchedTeam();
    for (const side of ['labor', 'management'] as const)
      team.act('accept_seat', { side, personId: seat(side).personId });
    team.waitPast('foundation_opens', -1);
    expect(team.state.phase).toBe('prepare');
    team.waitPast('foundation_opens');
    expect(team.state.phase).toBe('foundation');
  });

  test('begins when the one before is complete, if that is later', () => {
    const team = launchedTeam();
    team.waitPast('foundation_opens', 3);
    expect(team.state.phase).toBe('prepare');
    for (const side of ['labor', 'management'] as const)
      team.act('accept_seat', { side, personId: seat(side).personId });
    team.waitDays(0);
    expect(team.state.phase).toBe('foundation');
  });

  test('of training gives way to apply, trained or not', () => {
    const team = launchedTeam();
    team.waitPast('apply_opens', -1);
    expect(team.state.phase).toBe('foundation');
    team.waitPast('apply_opens');
    expect(team.state).toMatchObject({ phase: 'apply', seats: { labor: { trained: false } } });
  });

  test('is let go by its own name, once, and budget by nobody', () => {
    const team = launchedTeam();
    expect(team.refusal('let_phase_go', { phase: 'apply' })).toBe('wrong_phase');
    team.act('let_phase_go', { phase: 'prepare' });
    expect(team.refusal('let_phase_go', { phase: 'prepare' })).toBe('already_done');
    team.waitPast('foundation_opens');
    expect(team.state).toMatchObject({ phase: 'foundation', seats: { labor: { standing: 'ad_interim' } } });
    expect(teamInBudget().refusal('let_phase_go', { phase: 'budget' })).toBe('not_allowed');
  });
});

describe('the end', () => {
  test('is complete when next year’s cycle is launched', () => {
    const team = publishedTeam();
    team.waitPast('repeat_opens', 20);
    team.act('note_next_launch', {});
    team.waitDays(0);
    expect(team.state).toMatchObject({ phase: 'repeat', outcome: 'complete', openAtEnd: [] });
  });

  test('waits for the budget when next year is launched first', () => {
    const team = silentTeamInBudget();
    team.act('note_next_launch', {});
    team.waitPast('repeat_opens', 30);
    expect(team.state).toMatchObject({ phase: 'budget', outcome: null });
    expect(team.refusal('note_next_launch', {})).toBe('already_done');
  });

  test('comes at close: complete when the budget is, else incomplete with its list', () => {
    const done = publishedTeam();
    done.waitForTheEnd();
    expect(done.state.outcome).toBe('complete');
    expect(done.nowMs).toBe(DATES.close);
    const open = silentTeamInBudget();
    open.waitForTheEnd();
    expect(open.state).toMatchObject({ outcome: 'incomplete' });
    expect(open.state.openAtEnd).toEqual(expect.arrayContaining(['set_backfill:U1', 'publish_decisions']));
  });

  test('is also withdrawn, cancelled or superseded, and then nothing is taken any more', () => {
    for (const outcome of ['withdrawn', 'cancelled', 'superseded'] as const) {
      const team = teamInApply();
      team.act('end_cycle', { outcome });
      expect(team.state).toMatchObject({ outcome, clocks: {}, extensions: [] });
      expect(team.refusal('note_next_launch', {})).toBe('cycle_ended');
    }
  });
});

describe('the load date', () => {
  test('lists by name what is open, and everything is still owed', () => {
    const team = teamInBudget();
    team.waitPast('load');
    expect(team.state).toMatchObject({ loaded: true, outcome: null, phase: 'budget' });
    expect(team.state.openAtEnd).toEqual(expect.arrayContaining(['decide_ask:R1.1', 'finalize_unit_budget:U2']));
    expect(team.refusal('set_backfill', { unitId: 'U1', zero: false, personId: 'B1' })).toBeUndefined();
  });

  test('says nothing of a team that is published', () => {
    const team = publishedTeam();
    team.waitPast('load');
    expect(team.state.loaded).toBe(false);
  });
});

describe('a pause', () => {
  test('moves no date and stops no clock', () => {
    const team = teamInApply();
    team.act('pause', {});
    expect(team.refusal('pause', {})).toBe('already_done');
    team.waitPast('filing_cut_off');
    expect(team.state).toMatchObject({ paused: true, phase: 'budget', known: { dates: DATES } });
  });

  test('ends with the list of dates that have passed', () => {
    const team = teamInApply();
    expect(team.refusal('resume', {})).toBe('already_done');
    team.act('pause', {});
    team.waitPast('filing_due');
    const { event } = team.act('resume', {});
    if (event.type !== 'cycle_resumed') throw new Error(`It is ${event.type}.`);
    expect(event.passed).toContain('filing_due');
    expect(event.passed).not.toContain('filing_cut_off');
  });
});

describe('a new calendar', () => {
  test('is applied once, and an earlier date is not slept through', () => {
    const team = teamInApply();
    team.moveDates({ filing_due: team.nowMs + DAY_MS, filing_cut_off: team.nowMs + 3 * DAY_MS });
    team.waitDays(3);
    expect(team.state).toMatchObject({ appliedVersion: 2, filing: { state: 'received' } });
    expect(team.taken.filter(({ event }) => event.type === 'calendar_applied')).toHaveLength(1);
  });

  test('finds late again what is past under it too, and nothing else', () => {
    const team = teamInApply();
    team.waitPast('filing_due');
    expect(team.state.late).toEqual(['filing_due']);
    team.moveDates({ filing_due: DATES.filing_due + 9 * DAY_MS });
    team.waitDays(0);
    expect(team.state.late).toEqual([]);
    team.waitPast('filing_due');
    expect(team.state.late).toEqual(['filing_due']);
  });
});

test('a year runs through its phases in their order', () => {
  const team = publishedTeam();
  team.waitForTheEnd();
  const began = team.taken.flatMap(({ event }) => (event.type === 'phase_began' ? [event.phase] : []));
  expect(began).toEqual(PHASES.slice(1));
});
