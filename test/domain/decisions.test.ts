import { unitsWithoutAsk } from '../../domain/team-cycle/rules/decisions.ts';
import { cover, labor, management, REVISIONS, seat } from './people.ts';
import { DAY_MS } from './simulate.ts';
import { finishUnits, publish, publishedTeam, silentTeamInBudget, teamInApply, teamInBudget } from './states.ts';

test('an ask is decided with a complete rationale, and may be decided anew until publication', () => {
  const team = teamInBudget();
  const decide = { askId: 'R1.1', decision: 'declined' as const };
  expect(team.refusal('decide_ask', { ...decide, missing: ['reason'] })).toBe('rationale_incomplete');
  team.act('decide_ask', { ...decide, missing: [] });
  team.act('decide_ask', { ...decide, decision: 'granted', missing: [] });
  expect(team.state.asks.map(({ decision }) => decision)).toEqual(['granted', null]);
});

test('an ask that was not filed is not decided, and nothing is decided before budget', () => {
  const decide = { decision: 'granted' as const, missing: [] };
  expect(teamInBudget().refusal('decide_ask', { ...decide, askId: 'R2.1' })).toBe('not_found');
  expect(teamInApply().refusal('decide_ask', { ...decide, askId: 'R1.1' })).toBe('wrong_phase');
});

test('everything is published in one step, once every unit budget is final', () => {
  const team = teamInBudget();
  expect(team.refusal('publish_decisions', { statementUnits: ['U1', 'U2'] })).toBe('open_items');
  finishUnits(team);
  publish(team);
  expect(team.state.published).toBe(true);
  expect(team.refusal('publish_decisions', { statementUnits: ['U1', 'U2'] })).toBe('already_done');
  expect(team.refusal('decide_ask', { askId: 'R1.1', decision: 'granted', missing: [] })).toBe('budget_final');
});

test('a unit without any ask needs a statement of its own', () => {
  const bare = teamInBudget(REVISIONS.second);
  expect(unitsWithoutAsk(bare.state)).toEqual(['U2']);
  finishUnits(bare);
  expect(bare.refusal('publish_decisions', { statementUnits: [] })).toBe('statement_missing');
  expect(bare.refusal('publish_decisions', { statementUnits: ['U2'] })).toBeUndefined();
  expect(unitsWithoutAsk(silentTeamInBudget().state)).toEqual(['U1', 'U2']);
});

test('a statement is for a unit of the team', () => {
  const team = teamInBudget();
  finishUnits(team);
  expect(team.refusal('publish_decisions', { statementUnits: ['U1', 'U2', 'U9'] })).toBe('unit_unknown');
});

describe('acknowledgement', () => {
  test('by both sides completes budget, and repeat opens at its date', () => {
    const team = publishedTeam();
    for (const side of ['labor', 'management'] as const) team.act('acknowledge', { by: seat(side) });
    expect(team.state.clocks).toEqual({});
    expect(team.refusal('acknowledge', { by: labor })).toBe('already_done');
    team.waitPast('repeat_opens', -1);
    expect(team.state.phase).toBe('budget');
    team.waitPast('repeat_opens');
    expect(team.state.phase).toBe('repeat');
  });

  test('lapses after ten working days, and may still be given', () => {
    const team = publishedTeam();
    team.act('acknowledge', { by: labor });
    team.waitDays(14);
    expect(team.state).toMatchObject({ acknowledgementLapsed: true, acknowledged: { labor: true, management: false } });
    team.act('acknowledge', { by: management });
    expect(team.state.acknowledged.management).toBe(true);
  });

  test('is of something published, by the seat or its cover', () => {
    expect(teamInBudget().refusal('acknowledge', { by: labor })).toBe('not_published');
    const team = publishedTeam();
    expect(team.refusal('acknowledge', { by: cover('labor') })).toBe('not_seat_holder');
    team.act('vacate_seat', { side: 'labor' });
    expect(team.refusal('acknowledge', { by: cover('labor') })).toBeUndefined();
  });
});

describe('a question', () => {
  test('has an answer due in five working days, and is answered once', () => {
    const team = publishedTeam();
    team.act('ask_question', { by: labor, questionId: 'K1' });
    expect(team.state.clocks['question:K1']?.atMs).toBe(team.nowMs + 7 * DAY_MS);
    expect(team.refusal('ask_question', { by: labor, questionId: 'K1' })).toBe('already_done');
    team.act('answer_question', { questionId: 'K1' });
    expect(team.state.questions).toEqual([]);
    expect(team.refusal('answer_question', { questionId: 'K1' })).toBe('not_found');
  });

  test('waits as long as it takes: silence answers nothing', () => {
    const team = publishedTeam();
    team.act('ask_question', { by: labor, questionId: 'K1' });
    team.waitDays(60);
    expect(team.state.questions).toEqual(['K1']);
    expect(teamInBudget().refusal('ask_question', { by: labor, questionId: 'K1' })).toBe('not_published');
  });
});
