// Every page once, as somebody for whom it holds something. A new page of web/routes.tsx needs a line here.

import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, finishBudget, PEOPLE, publish, toApply, toBudget } from '../support/team-year.ts';
import { teamOf } from './harness.ts';
import { OTHERS, TEAMS } from './world.ts';

export interface ShownPage {
  name: string;
  /** Null: somebody who is not signed in. */
  person: string | null;
  path: string;
}

/** Drafted, and not launched. */
const NEXT_YEAR = BUDGET_YEAR + 1;
const year = `/cycles/${BUDGET_YEAR}`;
const team = (name: keyof typeof TEAMS) => `${year}/ubts/${TEAMS[name]}`;
const { regionalLabor, regionalManagement, budgetMaker, nationalLabor } = PEOPLE;

export const PAGES: ShownPage[] = [
  { name: 'my-tasks', person: `${TEAMS.inApply}-L`, path: '/' },
  { name: 'requests', person: regionalManagement, path: '/approvals' },
  { name: 'nation', person: nationalLabor, path: year },
  { name: 'region', person: regionalLabor, path: `${year}/regions/colorado` },
  { name: 'teams', person: regionalLabor, path: `${year}/ubts` },
  { name: 'team-in-foundation', person: `${TEAMS.inFoundation}-L`, path: team('inFoundation') },
  { name: 'team-in-apply', person: `${TEAMS.inApply}-M`, path: team('inApply') },
  { name: 'team-in-budget', person: budgetMaker, path: team('inBudget') },
  { name: 'team-published', person: `${TEAMS.published}-L`, path: team('published') },
  { name: 'team-vacant', person: `${TEAMS.vacant}-M`, path: team('vacant') },
  { name: 'years', person: nationalLabor, path: '/cycles' },
  { name: 'draft', person: nationalLabor, path: `/cycles/${NEXT_YEAR}/draft` },
  { name: 'launch', person: nationalLabor, path: `${year}/launch` },
  { name: 'imports', person: OTHERS.operations, path: '/imports' },
  { name: 'budget-desk', person: budgetMaker, path: '/budget-desk' },
  { name: 'unreached', person: regionalLabor, path: '/undeliverable-mail' },
  { name: 'operations', person: OTHERS.operations, path: '/operations' },
  { name: 'operations-mails', person: OTHERS.operations, path: '/operations/mails' },
  {
    name: 'operations-workflow',
    person: OTHERS.operations,
    path: `/operations/cycles/${BUDGET_YEAR}/${TEAMS.inBudget}`,
  },
  { name: 'operations-people', person: OTHERS.operations, path: '/operations/people?find=Person' },
  { name: 'signed-in', person: regionalLabor, path: '/signed-in' },
  { name: 'not-found', person: regionalLabor, path: '/no-such-page' },
  { name: 'sign-in', person: null, path: '/sign-in?why=not_on_record&returnTo=%2Fapprovals' },
  { name: 'who-are-you', person: null, path: '/auth/sign-in' },
];

/** Takes the teams that these pages show to where their names say, and drafts a year. */
export async function prepareWorld(product: Product): Promise<void> {
  await product.post(nationalLabor, '/api/cycles', { budgetYear: NEXT_YEAR, agreements: ['COALITION_2023'] });
  await toApply(product, teamOf(product, 'inApply'));
  await toBudget(product, teamOf(product, 'inBudget'));
  const published = teamOf(product, 'published');
  await toBudget(product, published);
  await finishBudget(published);
  await publish(published);
  await teamOf(product, 'inApply').act(regionalLabor, 'pauses', { reason: 'The unit moves house.' }, 202);
}
