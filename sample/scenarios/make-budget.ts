import { draw } from '../world/draw.ts';
import type { FirstScenario } from './assignments.ts';
import { regionOf, speakersOf } from './co-leads.ts';
import { decide } from './decide.ts';
import { costOfHoursCents, unitFigures } from './figures.ts';
import { type TeamYear, untilPhase } from './team-year.ts';

const INPUTS = [
  'Count the unscheduled breaks when the standard is set: they are worked today without cover.',
  'The evening peak has grown since the baseline was taken; please take the last four quarters.',
  'Replacement was counted as direct hours × N. Dividing by (1 − N) gives more, as the model shows.',
  'Two positions have been open for half a year. Their hours are in the overtime of everybody else.',
];
const GIVES_INPUT: FirstScenario[] = [
  'input_waits',
  'input_answered',
  'decided',
  'completed',
  'zero_waits',
  'backfill_missing',
];
const ANSWERS: FirstScenario[] = ['input_answered', 'decided', 'completed', 'backfill_missing'];
const DECIDES: FirstScenario[] = ['decided', 'completed', 'backfill_missing'];
const FINISHES_INPUT: FirstScenario[] = ['completed', 'backfill_missing'];

/** The budget of a team whose filing is received, as far as its scenario goes. */
export async function makeBudget(year: TeamYear, scenario: FirstScenario): Promise<void> {
  if (scenario === 'received' || scenario === 'unfiled') return;
  const { team, act } = year;
  const budgetMaker = regionOf(team).budgetMaker.ref;
  const laborRep = regionOf(team).laborBudgetRep.ref;
  const unitIds = team.units.map(({ ref }) => ref);
  const { asks = [] } = await untilPhase(year, budgetMaker, ['budget', 'repeat']);

  if (GIVES_INPUT.includes(scenario)) {
    const body = INPUTS[Math.floor(draw(team.ref, 'input') * INPUTS.length)];
    const { commandId } = await act(laborRep, 'labor-inputs', { unitId: unitIds[0], body });
    if (ANSWERS.includes(scenario)) await answerInput(year, commandId);
  }
  for (const unitId of unitIds) await setBackfill(year, scenario, unitId);
  if (DECIDES.includes(scenario)) for (const ask of asks) await decide(year, ask.askId);
  if (FINISHES_INPUT.includes(scenario)) {
    for (const unitId of unitIds) await act(laborRep, 'labor-input-completions', { unitId }, unitId);
  }
  if (!FINISHES_INPUT.includes(scenario)) return;
  const lined = scenario === 'completed' ? unitIds : unitIds.slice(0, -1);
  for (const unitId of lined) await act(budgetMaker, 'unit-budget-finalizations', { unitId }, unitId);
  if (scenario === 'completed') await publish(year, asks);
}

async function answerInput({ team, act }: TeamYear, inputId: string | undefined): Promise<void> {
  const isPartly = draw(team.ref, 'treatment') < 0.4;
  await act(regionOf(team).budgetMaker.ref, 'labor-input-answers', {
    inputId,
    treatment: isPartly ? 'partly' : 'adopted',
    answer: isPartly
      ? 'Taken up for the day shift; the other shifts are counted in the spring and answered then.'
      : 'Taken up: the figures were corrected and both sides have them.',
  });
}

/** The hours that the model says are needed to cover absence; the last unit of one team waits for its line. */
async function setBackfill(
  { team, budgetYear, act }: TeamYear,
  scenario: FirstScenario,
  unitId: string,
): Promise<void> {
  const isLast = unitId === team.units.at(-1)?.ref;
  const isFirst = unitId === team.units[0]?.ref;
  if (scenario === 'backfill_missing' && isLast) return;
  const { budgetMaker, laborBudgetRep } = regionOf(team);
  if (isFirst && (scenario === 'zero_waits' || scenario === 'zero_stands')) {
    const reason = 'The unit closes on the days when somebody is away; appointments move to the next office.';
    await act(budgetMaker.ref, 'backfill-lines', { unitId, amountCents: 0, reason }, unitId);
    if (scenario === 'zero_stands') await act(laborBudgetRep.ref, 'zero-answers', { unitId, agree: true }, unitId);
    return;
  }
  const { replacementHoursTenths, jobClass } = unitFigures(team.modality, unitId, budgetYear);
  const amountCents = costOfHoursCents(replacementHoursTenths, jobClass);
  const hours = (replacementHoursTenths / 10).toFixed(1);
  await act(budgetMaker.ref, 'backfill-lines', { unitId, amountCents, hours }, unitId);
}

/** All of it told to the team, and read by both sides. */
async function publish({ team, act }: TeamYear, asks: { unitId: string }[]): Promise<void> {
  const budgetMaker = regionOf(team).budgetMaker.ref;
  const silent = team.units.filter(({ ref }) => !asks.some(({ unitId }) => unitId === ref));
  const statement = 'Nothing was asked here. The budget follows the model, with its backfill line.';
  await act(budgetMaker, 'publications', { statements: Object.fromEntries(silent.map(({ ref }) => [ref, statement])) });
  const { labor, management } = speakersOf(team);
  await act(labor, 'acknowledgements');
  await act(management, 'acknowledgements');
}
