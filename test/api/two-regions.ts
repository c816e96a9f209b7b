import { person, type RosterCells, roleCsv, roleRow, rosterRow } from '../imports/files.ts';
import { type Product, startProduct } from '../support/product.ts';
import { bringIn, launch, PEOPLE } from '../support/team-year.ts';

/** Who is there beside the people of every product: one of each kind, and the same kinds elsewhere. */
export const OTHERS = {
  physician: 'PH-1',
  operations: 'OPS-1',
  otherLaborSponsor: 'LS-2',
  hawaiiLabor: 'RH-L',
  hawaiiManagement: 'RH-M',
  hawaiiBudgetMaker: 'BM-H',
  hawaiiLaborRep: 'LB-H',
} as const;

const HAWAII: Partial<RosterCells> = {
  region: 'Hawaii',
  facility: 'Moanalua Medical Center',
  facility_time_zone: 'Pacific/Honolulu',
  state: 'HI',
};

/** T-1 and T-2 in Colorado, H-1 in Hawaii, all launched; T-2 has a labor sponsor of its own. */
export async function startTwoRegions(): Promise<Product> {
  const product = await startProduct();
  const { physician, operations, otherLaborSponsor, hawaiiLabor, hawaiiManagement } = OTHERS;
  await bringIn(product, [
    rosterRow({ ubt_ref: 'T-1', ...person('physician_co_lead', physician) }),
    rosterRow({ ubt_ref: 'T-2', ...person('labor_sponsor', otherLaborSponsor) }),
    rosterRow({ ubt_ref: 'H-1', ...HAWAII }),
  ]);
  const hawaii = { scope_ref: 'Hawaii' };
  const roles = [
    { person_ref: operations, role: 'operations', side: '', scope_kind: 'nation', scope_ref: '' },
    { person_ref: hawaiiLabor, ...hawaii },
    { person_ref: hawaiiManagement, side: 'management', ...hawaii },
    { person_ref: OTHERS.hawaiiBudgetMaker, role: 'budget_maker', side: '', ...hawaii },
    { person_ref: OTHERS.hawaiiLaborRep, role: 'labor_budget_rep', side: 'labor', ...hawaii },
  ];
  await product.request('POST', 'operations', '/api/role-imports', roleCsv(roles.map(roleRow)));
  await product.post(PEOPLE.nationalLabor, '/api/role-confirmations', { side: 'labor' });
  await product.post(PEOPLE.nationalManagement, '/api/role-confirmations', { side: 'management' });
  await launch(product);
  return product;
}
