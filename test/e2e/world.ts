// The small world that all tests of the pages share: two regions, a launched year, and a team or two for each test file, so that
// no test finds what another has done. Each file takes its own teams to where its story begins.

import { nobody, person, roleCsv, roleRow, rosterCsv, rosterRow } from '../imports/files.ts';
import { type Product, type ProductSettings, startProduct } from '../support/product.ts';
import { bringIn, launch, PEOPLE } from '../support/team-year.ts';

/** Whose teams are whose. A new test file adds its line; nothing else of the world need change. */
export const TEAMS = {
  signIn: 'E-01',
  session: 'E-02',
  signing: 'E-03',
  conflict: 'E-04',
  connection: 'E-05',
  keyboard: 'E-06',
  phone: 'E-07',
  myTasks: 'E-08',
  region: 'E-09',
  laterDate: 'E-10',
  typing: 'E-11',
  desk: 'E-12',
  zero: 'E-13',
  facts: 'E-19',
  numbers: 'E-25',
  shared: 'E-14',
  typed: 'E-15',
  coLeads: 'E-30',
  coChairs: 'E-31',
  afterward: 'E-32',
  broken: 'E-33',
  answered: 'E-34',
  returned: 'E-35',
  /** For the walk through all pages: each in a state of its own. */
  inFoundation: 'E-20',
  inApply: 'E-21',
  inBudget: 'E-22',
  published: 'E-23',
  vacant: 'E-24',
  hawaii: 'H-01',
} as const;

export const OTHERS = {
  operations: 'operations',
  hawaiiLabor: 'RH-L',
  hawaiiManagement: 'RH-M',
  hawaiiBudgetMaker: 'BM-H',
} as const;

/** As a phone has no room for. */
const LONG_NAME = 'Otorhinolaryngology/Gastroenterology-Endoscopy/Bronchoscopy Night Shift';

const HAWAII = {
  region: 'Hawaii',
  facility: 'Moanalua Medical Center',
  facility_time_zone: 'Pacific/Honolulu',
  state: 'HI',
};

type MakeFront = NonNullable<ProductSettings['makeFront']>;

export async function startWorld(makeFront: MakeFront): Promise<Product> {
  const product = await startProduct({ makeFront });
  const rows = Object.values(TEAMS).map(rowOf);
  await bringIn(
    product,
    rows.filter(({ ubt_ref }) => ubt_ref !== TEAMS.coLeads),
  );
  const hawaii = { scope_ref: 'Hawaii' };
  const roles = [
    { person_ref: OTHERS.hawaiiLabor, ...hawaii },
    { person_ref: OTHERS.hawaiiManagement, side: 'management', ...hawaii },
    { person_ref: OTHERS.hawaiiBudgetMaker, role: 'budget_maker', side: '', ...hawaii },
  ];
  await product.request('POST', 'operations', '/api/role-imports', roleCsv(roles.map(roleRow)));
  await product.post(PEOPLE.nationalLabor, '/api/role-confirmations', { side: 'labor' });
  await product.post(PEOPLE.nationalManagement, '/api/role-confirmations', { side: 'management' });
  // comes in after the confirmations: its seats are proposed, and its co-leads have yet to accept them
  await product.request('POST', OTHERS.operations, '/api/roster-imports', rosterCsv(rows));
  await launch(product);
  return product;
}

/** More than a launch starts at once. */
const ISLANDS = 120;
export const NEW_ROSTER = [
  ...['C-1', 'C-2', 'C-3'].map((ubtId) => rosterRow({ ubt_ref: ubtId })),
  ...Array.from({ length: ISLANDS }, (_, place) => rosterRow({ ubt_ref: `H-${place + 1}`, ...HAWAII })).with(
    ISLANDS - 1,
    rosterRow({ ubt_ref: `H-${ISLANDS}`, ...HAWAII, ...nobody('labor_co_lead') }),
  ),
];

/** The same two regions before their first year, for tests of what begins for everybody: a roster, a year. */
export async function startNewWorld(makeFront: MakeFront): Promise<Product> {
  // a launch that lasts long enough to be watched
  const product = await startProduct({ makeFront, launchPerSecond: 20 });
  await bringIn(product, NEW_ROSTER);
  return product;
}

const rowOf = (ubtId: string) =>
  rosterRow({
    ubt_ref: ubtId,
    ...(ubtId === TEAMS.hawaii ? HAWAII : {}),
    ...(ubtId === TEAMS.typed ? { ubt_name: LONG_NAME, unit_name: LONG_NAME } : {}),
    ...(ubtId === TEAMS.vacant ? nobody('labor_co_lead') : person('physician_co_lead', `${ubtId}-P`)),
  });
