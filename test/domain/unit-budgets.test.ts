import type { ZeroLevel } from '../../domain/levels.ts';
import { above, REVISIONS } from './people.ts';
import { DATES, DAY_MS, type TeamSimulation } from './simulate.ts';
import { finishUnits, publish, teamInApply, teamInBudget } from './states.ts';

const unitOf = (team: TeamSimulation, unitId = 'U1') => team.state.units.find((unit) => unit.unitId === unitId);
const answerZero = (level: ZeroLevel, side: 'labor' | 'management', agree: boolean) => ({
  unitId: 'U1',
  level,
  ...above(side),
  agree,
});

/** Nothing asked, and zero proposed for the first unit. */
function teamWithZero(): TeamSimulation {
  const team = teamInBudget(REVISIONS.bare);
  team.act('set_backfill', { unitId: 'U1', zero: true, personId: 'B1' });
  return team;
}

describe('labor’s input', () => {
  test('inside the window is answered; later input rolls to next year', () => {
    const team = teamInBudget();
    team.act('give_input', { inputId: 'I1', unitId: 'U1' });
    team.waitPast('input_closes');
    team.act('give_input', { inputId: 'I2', unitId: 'U1' });
    expect(team.state.inputs).toEqual([{ inputId: 'I1', unitId: 'U1', treatment: null }]);
    expect(team.refusal('answer_input', { inputId: 'I2', treatment: 'not' })).toBe('not_found');
    team.act('answer_input', { inputId: 'I1', treatment: 'partly' });
    expect(team.state.inputs[0]?.treatment).toBe('partly');
  });

  test('is given once, for a unit of the team', () => {
    const team = teamInApply();
    team.act('give_input', { inputId: 'I1', unitId: 'U1' });
    expect(team.refusal('give_input', { inputId: 'I1', unitId: 'U1' })).toBe('already_done');
    expect(team.refusal('give_input', { inputId: 'I2', unitId: 'U9' })).toBe('unit_unknown');
  });

  test('reopens a final unit budget when its window was moved later', () => {
    const team = teamInBudget();
    finishUnits(team);
    team.moveDates({ input_closes: DATES.input_closes + 10 * DAY_MS });
    team.act('give_input', { inputId: 'I1', unitId: 'U1' });
    expect(unitOf(team)?.final).toBe(false);
    expect(team.refusal('publish_decisions', { statementUnits: ['U1', 'U2'] })).toBe('open_items');
  });

  test('is complete when labor says so, and the unit waits no longer', () => {
    const team = teamInBudget(REVISIONS.bare);
    team.act('set_backfill', { unitId: 'U1', zero: false, personId: 'B1' });
    expect(team.refusal('finalize_unit_budget', { unitId: 'U1' })).toBe('open_items');
    team.act('complete_input', { unitId: 'U1' });
    expect(team.refusal('complete_input', { unitId: 'U1' })).toBe('already_done');
    expect(team.refusal('finalize_unit_budget', { unitId: 'U1' })).toBeUndefined();
    team.act('give_input', { inputId: 'I1', unitId: 'U1' });
    expect(team.refusal('finalize_unit_budget', { unitId: 'U1' })).toBe('open_items');
  });

  test('rolls to next year once the decisions are published', () => {
    const team = teamInBudget();
    finishUnits(team);
    publish(team);
    team.moveDates({ input_closes: DATES.input_closes + 10 * DAY_MS });
    team.act('give_input', { inputId: 'I1', unitId: 'U1' });
    expect(team.state).toMatchObject({ inputs: [], published: true });
    expect(team.refusal('answer_input', { inputId: 'I1', treatment: 'not' })).toBe('not_found');
  });
});

describe('a backfill of zero', () => {
  test('stands when labor agrees', () => {
    const team = teamWithZero();
    team.act('answer_zero', answerZero('labor', 'labor', true));
    expect(unitOf(team)?.backfill).toBe('zero_stands');
    expect(team.state.clocks).toEqual({});
  });

  test('is never agreed by management in labor’s place', () => {
    expect(teamWithZero().refusal('answer_zero', answerZero('labor', 'management', true))).toBe('not_allowed');
  });

  test('goes to both regional co-chairs when labor refuses or is silent for five working days', () => {
    const refused = teamWithZero();
    refused.act('answer_zero', answerZero('labor', 'labor', false));
    expect(unitOf(refused)).toMatchObject({ backfill: 'zero_proposed', zeroLevel: 'region' });
    const silent = teamWithZero();
    silent.waitDays(7);
    expect(unitOf(silent)).toMatchObject({ backfill: 'zero_proposed', zeroLevel: 'region' });
  });

  test('stands when both regional co-chairs confirm, not when one does', () => {
    const team = teamWithZero();
    team.act('answer_zero', answerZero('labor', 'labor', false));
    team.act('answer_zero', answerZero('region', 'management', true));
    expect(unitOf(team)?.backfill).toBe('zero_proposed');
    expect(team.refusal('answer_zero', answerZero('region', 'management', true))).toBe('already_done');
    team.act('answer_zero', answerZero('region', 'labor', true));
    expect(unitOf(team)?.backfill).toBe('zero_stands');
  });

  test('falls when either refuses, and then needs an amount', () => {
    const team = teamWithZero();
    team.waitDays(7);
    team.act('answer_zero', answerZero('region', 'labor', false));
    expect(unitOf(team)?.backfill).toBe('amount_required');
    expect(team.refusal('set_backfill', { unitId: 'U1', zero: true, personId: 'B1' })).toBe('zero_refused');
    team.act('set_backfill', { unitId: 'U1', zero: false, personId: 'B1' });
    expect(unitOf(team)?.backfill).toBe('amount');
  });

  test('goes to the national co-chairs after five silent days, without the region’s half confirmation', () => {
    const team = teamWithZero();
    team.waitDays(7);
    team.act('answer_zero', answerZero('region', 'labor', true));
    team.waitDays(7);
    expect(unitOf(team)).toMatchObject({ zeroLevel: 'nation', zeroConfirmed: { labor: false, management: false } });
    expect(team.refusal('answer_zero', answerZero('region', 'management', true))).toBe('wrong_level');
    team.waitPast('load');
    expect(unitOf(team)?.backfill).toBe('zero_proposed');
  });

  test('keeps its unit budget open until it stands', () => {
    const team = teamWithZero();
    team.waitPast('input_closes');
    expect(team.refusal('finalize_unit_budget', { unitId: 'U1' })).toBe('open_items');
    expect(team.refusal('set_backfill', { unitId: 'U1', zero: true, personId: 'B1' })).toBe('already_done');
    expect(teamInBudget().refusal('answer_zero', answerZero('labor', 'labor', true))).toBe('no_zero_to_answer');
  });
});

describe('a unit budget', () => {
  test('is final with a backfill line, every input answered, every ask decided, and the window closed', () => {
    const team = teamInBudget();
    team.act('give_input', { inputId: 'I1', unitId: 'U1' });
    const finalize = { unitId: 'U1' };
    expect(team.refusal('finalize_unit_budget', finalize)).toBe('open_items');
    team.act('set_backfill', { unitId: 'U1', zero: false, personId: 'B1' });
    expect(team.refusal('finalize_unit_budget', finalize)).toBe('open_items');
    team.act('answer_input', { inputId: 'I1', treatment: 'adopted' });
    expect(team.refusal('finalize_unit_budget', finalize)).toBe('open_items');
    team.act('decide_ask', { askId: 'R1.1', decision: 'declined', missing: [] });
    expect(team.refusal('finalize_unit_budget', finalize)).toBe('open_items');
    team.waitPast('input_closes');
    team.act('finalize_unit_budget', finalize);
    expect(team.refusal('finalize_unit_budget', finalize)).toBe('already_done');
    expect(team.refusal('set_backfill', { unitId: 'U1', zero: false, personId: 'B1' })).toBe('budget_final');
  });

  test('waits for nothing that is open in another unit', () => {
    const team = teamInBudget();
    team.act('give_input', { inputId: 'I1', unitId: 'U2' });
    team.waitPast('input_closes');
    team.act('decide_ask', { askId: 'R1.1', decision: 'granted', missing: [] });
    team.act('set_backfill', { unitId: 'U1', zero: false, personId: 'B1' });
    expect(team.refusal('finalize_unit_budget', { unitId: 'U1' })).toBeUndefined();
  });

  test('belongs to budget and to a unit of the team', () => {
    expect(teamInApply().refusal('set_backfill', { unitId: 'U1', zero: false, personId: 'B1' })).toBe('wrong_phase');
    expect(teamInApply().refusal('finalize_unit_budget', { unitId: 'U1' })).toBe('wrong_phase');
    expect(teamInBudget().refusal('set_backfill', { unitId: 'U9', zero: false, personId: 'B1' })).toBe('unit_unknown');
  });
});
