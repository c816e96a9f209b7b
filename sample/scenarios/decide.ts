import type { AskDecision, ReasonCode } from '../../domain/vocabulary.ts';
import { drawOne } from '../world/draw.ts';
import { regionOf } from './co-leads.ts';
import { contentOf } from './revision-content.ts';
import type { TeamYear } from './team-year.ts';

interface Outcome {
  decision: AskDecision;
  /** Of what was asked, in percent. */
  granted: number;
  reasonCode: ReasonCode;
  reasonText: string;
  alternatives: string;
  nextStep: string;
}

const OUTCOMES: Outcome[] = [
  {
    decision: 'granted',
    granted: 100,
    reasonCode: 'volume_forecast',
    reasonText: 'The forecast for the year carries it in full.',
    alternatives: '',
    nextStep: 'Recruitment opens in January.',
  },
  {
    decision: 'granted_modified',
    granted: 50,
    reasonCode: 'affordability_cap',
    reasonText: 'Half of it fits under the cap of the region for this year.',
    alternatives: 'Overtime and a shared float position were weighed.',
    nextStep: 'The first half is posted in January; the rest is asked again with the figures of June.',
  },
  {
    decision: 'deferred',
    granted: 0,
    reasonCode: 'vacancy_first',
    reasonText: 'The positions that are open are filled first.',
    alternatives: 'Agency hours were weighed and set aside.',
    nextStep: 'Both sides look at the vacancies again in March.',
  },
  {
    decision: 'declined',
    granted: 0,
    reasonCode: 'standard_differs',
    reasonText: 'The standard of comparable units is met with today’s staff.',
    alternatives: 'A trial in one module was weighed.',
    nextStep: 'The standard is looked at again with the volume of June.',
  },
];

/** One ask with its whole rationale. An ask's id ends with its place in the revision. */
export async function decide({ team, budgetYear, act }: TeamYear, askId: string): Promise<void> {
  const place = Number(askId.split('.').at(-1));
  const asked = contentOf(team, budgetYear).asks[place - 1]?.amountCents ?? 0;
  const outcome = drawOne(OUTCOMES, team.ref, place, 'decision');
  const budgetMaker = regionOf(team).budgetMaker.ref;
  const rationale = {
    amountGrantedCents: Math.round((asked * outcome.granted) / 100),
    reasonCode: outcome.reasonCode,
    reasonText: outcome.reasonText,
    dataReliedOn: 'Volume of the last four quarters, the model that both sides signed, and the budget of the unit.',
    laborInputTreatment: 'Labor’s input on the unit is in the model; what it changed is told in its answer.',
    alternatives: outcome.alternatives,
    nextStep: outcome.nextStep,
    reviewOn: `${budgetYear}-06-30`,
    contactPersonId: budgetMaker,
  };
  await act(budgetMaker, 'decisions', { askId, decision: outcome.decision, rationale }, String(place));
}
