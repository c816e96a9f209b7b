// Old data may have one person as co-chair of both sides: they say for which they speak, and never for both.

import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, PEOPLE, startYears, teamYear } from '../support/team-year.ts';

const { regionalLabor: both, regionalManagement, nationalLabor, nationalManagement } = PEOPLE;

let product: Product;
beforeAll(async () => {
  product = await startYears(['T-1']);
  // past every import, which would refuse it
  await product.owner.query(
    `insert into role_assignments (person_id, role, side, scope_kind, scope_id, starts_on, source, confirmed_by, confirmed_at)
     select $1, role, 'management', scope_kind, scope_id, starts_on, source, confirmed_by, confirmed_at
     from role_assignments where person_id = $1 and role = 'regional_co_chair'
     union all
     select $2, role, 'management', scope_kind, scope_id, starts_on, source, confirmed_by, confirmed_at
     from role_assignments where person_id = $2 and role = 'national_co_chair'`,
    [both, nationalLabor],
  );
}, 120_000);
afterAll(() => product.stop());

const pause = (person: string, reason: string, side?: string) =>
  product.post(person, `${teamYear(product, 'T-1').path}/pauses`, { reason, ...(side ? { side } : {}) });
const answer = (person: string, approvalId: string, what: string, side?: string) =>
  product.post(person, `/api/approvals/${approvalId}/${what}`, side ? { side } : {});

it('asks for which side a request is', async () => {
  expect(await pause(both, 'Which?')).toMatchObject({
    status: 400,
    body: { code: 'invalid_request', detail: expect.stringContaining('Say for which') },
  });
  const asked = await pause(both, 'Which?', 'management');
  expect(asked).toMatchObject({ status: 202, body: { requestedSide: 'management', payload: { reason: 'Which?' } } });
});

it('lets nobody answer for one side what they asked for the other', async () => {
  const { approvalId } = (await pause(both, 'Twice.', 'labor')).body;
  for (const side of [undefined, 'labor', 'management']) {
    const refused = await answer(both, approvalId, 'confirmation', side);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
  }
  expect((await answer(regionalManagement, approvalId, 'refusal')).body.status).toBe('refused');
});

it('takes an answer for the named side only', async () => {
  const asked = await pause(regionalManagement, 'A move.');
  const { approvalId } = asked.body;
  expect((await answer(both, approvalId, 'confirmation')).status).toBe(400);
  expect((await answer(both, approvalId, 'confirmation', 'management')).body.code).toBe('same_side_confirmation');
  expect((await answer(both, approvalId, 'refusal', 'labor')).body.status).toBe('refused');
});

it('names the side of a cycle’s requests too', async () => {
  const path = `/api/cycles/${BUDGET_YEAR}`;
  const body = { key: 'load', printedOn: `${BUDGET_YEAR - 1}-12-30`, source: 'Agreed' };
  expect((await product.post(nationalLabor, `${path}/milestone-moves`, body)).status).toBe(400);
  const moved = await product.post(nationalLabor, `${path}/milestone-moves`, { ...body, side: 'labor' });
  expect(moved).toMatchObject({ status: 202, body: { requestedSide: 'labor' } });
  expect((await answer(nationalManagement, moved.body.approvalId, 'refusal')).body.status).toBe('refused');
  expect((await product.post(nationalLabor, `${path}/cancellation`, { reason: 'A slip.' })).status).toBe(400);
});
