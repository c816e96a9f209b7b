import { addDays } from '../../calendar/local-date.ts';
import type { SecondScenario } from './assignments.ts';
import { inTurn, regionOf, speakersOf } from './co-leads.ts';
import { type SampleYears, secondCutOff } from './dates.ts';
import { discuss, draft, fileJointly, receive, sign } from './file-jointly.ts';
import { type TeamYear, untilPhase } from './team-year.ts';

type Scenario = (year: TeamYear, years: SampleYears) => Promise<unknown>;

const SCENARIOS: Record<SecondScenario, Scenario> = {
  not_begun: async () => undefined,
  untrained: async () => undefined,

  drafted: (year) => draft(year, inTurn(year.team, year.budgetYear)[0]),

  async one_signature(year, { firstDay }) {
    const [first] = inTurn(year.team, year.budgetYear);
    await discuss(year, firstDay);
    await sign(year, first, await draft(year, first));
  },

  async labor_has_not_signed(year, { firstDay }) {
    const { management } = speakersOf(year.team);
    await discuss(year, firstDay);
    await sign(year, management, await draft(year, management));
  },

  sent: (year, { firstDay }) => fileJointly(year, firstDay),

  async received(year, { firstDay }) {
    await fileJointly(year, firstDay);
    await receive(year);
  },

  async returned(year, { firstDay }) {
    await fileJointly(year, firstDay);
    const comment = 'The volume of the last quarter is missing in the model. Please add it and send it again.';
    await year.act(regionOf(year.team).budgetMaker.ref, 'filing-returns', { reason: 'missing_data', comment });
  },

  async impasse(year, { firstDay }) {
    const about = 'How many hours a unit of service needs: 8 % apart after two meetings.';
    const [first] = inTurn(year.team, year.budgetYear);
    await discuss(year, firstDay, about);
    await sign(year, first, await draft(year, first));
    await year.act(first, 'impasses', { about });
  },

  async carried_forward(year) {
    const person = speakersOf(year.team).labor;
    const { filing } = await untilPhase(year, person, ['apply', 'budget', 'repeat']);
    if (filing?.kind === 'carried_forward') return;
    const reason = 'The unit moves to another building this quarter; last year’s model stands until it is there.';
    await bothCoChairs(year, 'phase-releases', { phase: 'apply', reason });
  },

  async paused(year) {
    if ((await year.show(speakersOf(year.team).labor)).paused) return;
    await bothCoChairs(year, 'pauses', { reason: 'The unit is closed for repairs after a flood; no mail meanwhile.' });
  },

  short_extension: (year, { firstDay }) => extend(year, addDays(secondCutOff(firstDay), -10)),
  // more than ten working days: the region decides, not the sponsors
  long_extension: (year, { firstDay }) => extend(year, secondCutOff(firstDay)),
};

export const beginSecondYear = (year: TeamYear, scenario: SecondScenario, years: SampleYears): Promise<unknown> =>
  SCENARIOS[scenario](year, years);

function extend({ team, act }: TeamYear, untilOn: string): Promise<unknown> {
  const reason = 'Half of the team changes shifts this month; the discussion needs one more date with everybody there.';
  return act(speakersOf(team).labor, 'extension-requests', { milestone: 'filing_due', untilOn, reason });
}

/** Labor's regional co-chair asks, management's confirms. */
async function bothCoChairs({ team, path, people }: TeamYear, what: string, body: object): Promise<void> {
  const { labor, management } = regionOf(team).coChairs;
  const { approvalId } = await people.act(labor.ref, `${path}/${what}`, body, `sample-${what}-${team.ref}`);
  await people.act(
    management.ref,
    `/api/approvals/${approvalId}/confirmation`,
    {},
    `sample-confirm-${what}-${team.ref}`,
  );
}
