import { draw } from '../world/draw.ts';
import { regionOf, speakersOf } from './co-leads.ts';
import { decide } from './decide.ts';
import { costOfHoursCents, unitFigures } from './figures.ts';
import type { FirstPart } from './parts.ts';
import { type TeamYear, untilPhase } from './team-year.ts';

const INPUTS = [
  'Count the unscheduled breaks when the standard is set: they are worked today without cover.',
  'The evening peak has grown since the baseline was taken; please take the last four quarters.',
  'Replacement was counted as direct hours × N. Dividing by (1 − N) gives more, as the model shows.',
  'Two positions have been open for half a year. Their hours are in the overtime of everybody else.',
];
const GIVES_INPUT: FirstPart[] = [
  'input_waits',
  'input_answered',
  'decided',
  'completed',
  'zero_waits',
  'backfill_missing',
];
const ANSWERS: FirstPart[] = ['input_answered', 'decided', 'completed', 'backfill_missing'];
const DECIDES: FirstPart[] = ['decided', 'completed', 'backfill_missing'];
const FINISHES_INPUT: FirstPart[] = ['completed', 'backfill_missing'];

/** The budget of a team whose filing is received, as far as its part goes. */
export async function makeBudget(year: TeamYear, part: FirstPart): Promise<void> {
  if (part === 'received' || part === 'unfiled') return;
  const { team, act } = year;
  const budgetMaker = regionOf(team).budgetMaker.ref;
  const laborRep = regionOf(team).laborBudgetRep.ref;
  const unitIds = team.units.map(({ ref }) => ref);
  const { asks = [] } = await untilPhase(year, budgetMaker, ['budget', 'repeat']);

  if (GIVES_INPUT.includes(part)) {
    const body = INPUTS[Math.floor(draw(team.ref, 'input') * INPUTS.length)];
    const { commandId } = await act(laborRep, 'labor-inputs', { unitId: unitIds[0], body });
    if (ANSWERS.includes(part)) await answerInput(year, commandId);
  }
  for (const unitId of unitIds) await setBackfill(year, part, unitId);
  if (DECIDES.includes(part)) for (const ask of asks) await decide(year, ask.askId);
  if (FINISHES_INPUT.includes(part)) {
    for (const unitId of unitIds) await act(laborRep, 'labor-input-completions', { unitId }, unitId);
  }
  if (!FINISHES_INPUT.includes(part)) return;
  const lined = part === 'completed' ? unitIds : unitIds.slice(0, -1);
  for (const unitId of lined) await act(budgetMaker, 'unit-budget-finalizations', { unitId }, unitId);
  if (part === 'completed') await publish(year, asks);
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
async function setBackfill({ team, budgetYear, act }: TeamYear, part: FirstPart, unitId: string): Promise<void> {
  const isLast = unitId === team.units.at(-1)?.ref;
  const isFirst = unitId === team.units[0]?.ref;
  if (part === 'backfill_missing' && isLast) return;
  const { budgetMaker, laborBudgetRep } = regionOf(team);
  if (isFirst && (part === 'zero_waits' || part === 'zero_stands')) {
    const reason = 'The unit closes on the days when somebody is away; appointments move to the next office.';
    await act(budgetMaker.ref, 'backfill-lines', { unitId, amountCents: 0, reason }, unitId);
    if (part === 'zero_stands') await act(laborBudgetRep.ref, 'zero-answers', { unitId, agree: true }, unitId);
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
