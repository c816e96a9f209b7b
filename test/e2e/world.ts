// The small world that all tests of the pages share: two regions, a launched year, and a team or two for each test file, so that
// no test finds what another has done. Each file takes its own teams to where its story begins.

import { nobody, person, roleCsv, roleRow, rosterRow } from '../imports/files.ts';
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
  shared: 'E-14',
  typed: 'E-15',
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

export async function startWorld(makeFront: NonNullable<ProductSettings['makeFront']>): Promise<Product> {
  const product = await startProduct({ makeFront });
  await bringIn(product, Object.values(TEAMS).map(rowOf));
  const hawaii = { scope_ref: 'Hawaii' };
  const roles = [
    { person_ref: OTHERS.hawaiiLabor, ...hawaii },
    { person_ref: OTHERS.hawaiiManagement, side: 'management', ...hawaii },
    { person_ref: OTHERS.hawaiiBudgetMaker, role: 'budget_maker', side: '', ...hawaii },
  ];
  await product.request('POST', 'operations', '/api/role-imports', roleCsv(roles.map(roleRow)));
  await product.post(PEOPLE.nationalLabor, '/api/role-confirmations', { side: 'labor' });
  await product.post(PEOPLE.nationalManagement, '/api/role-confirmations', { side: 'management' });
  await launch(product);
  return product;
}

const rowOf = (ubtId: string) =>
  rosterRow({
    ubt_ref: ubtId,
    ...(ubtId === TEAMS.hawaii ? HAWAII : {}),
    ...(ubtId === TEAMS.typed ? { ubt_name: LONG_NAME, unit_name: LONG_NAME } : {}),
    ...(ubtId === TEAMS.vacant ? nobody('labor_co_lead') : person('physician_co_lead', `${ubtId}-P`)),
  });
