import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { roleCsv, roleRow, rosterCsv, rosterRow } from '../imports/files.ts';
import type { Product } from '../support/product.ts';
import { PEOPLE } from '../support/team-year.ts';
import { dropFile } from './drop-file.ts';
import { expect, testOfBeginning as test } from './harness.ts';
import { NEW_ROSTER, OTHERS } from './world.ts';

const HERE = 'Drop the roster here';
const changed = (page: Page, group: string) => page.getByRole('region', { name: group, exact: true });

async function coloradosTeams(product: Product): Promise<number> {
  const { groups } = (await product.get(PEOPLE.nationalLabor, '/api/scope-choices')).body;
  return groups
    .filter(({ regionId }: { regionId: string }) => regionId === 'colorado')
    .reduce((sum: number, { teams }: { teams: number }) => sum + teams, 0);
}

test('operations see what dropped files would change, import them, and each side confirms its own people', async ({
  signIn,
  product,
}) => {
  const before = await coloradosTeams(product);
  const page = await signIn(OTHERS.operations);
  await page.getByRole('link', { name: 'Imports' }).click();
  const roster = NEW_ROSTER.map((row) => (row.ubt_ref === 'C-2' ? { ...row, ubt_name: 'Ward 2 at night' } : row));
  await dropFile(page, HERE, 'roster.csv', rosterCsv([...roster, rosterRow({ ubt_ref: 'C-9' })]));
  await expect(page.getByText('Nothing is written yet. Look through it, then import.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What 124 rows of this file would change' })).toBeVisible();
  await changed(page, 'New').getByText('Places in teams that begin').click();
  await expect(changed(page, 'New').getByText('C-9-L: labor co-lead of C-9')).toBeVisible();
  await changed(page, 'Changed').getByText('Teams').click();
  await expect(changed(page, 'Changed').getByText('C-2: name')).toBeVisible();
  await expect(changed(page, 'Gone')).toHaveCount(0);
  expect(await coloradosTeams(product)).toBe(before);
  await page.getByRole('button', { name: 'Import it now' }).click();
  await expect(page.getByText('Imported: 124 rows. This is what has changed.')).toBeVisible();
  expect(await coloradosTeams(product)).toBe(before + 1);

  await page.getByRole('tab', { name: 'Roles' }).click();
  const chairs = (['labor', 'management'] as const).map((side) => roleRow({ person_ref: `NEW-${side}`, side }));
  await dropFile(page, 'Drop the roles here', 'roles.csv', roleCsv(chairs));
  await changed(page, 'Look at these').getByText('Proposed: wait for their own side’s co-chair').click();
  await expect(changed(page, 'Look at these').getByText('NEW-labor: labor regional co-chair')).toBeVisible();
  await page.getByRole('button', { name: 'Import it now' }).click();
  await expect(page.getByText('Imported: 2 rows. This is what has changed.')).toBeVisible();

  for (const [side, chair] of [
    ['labor', PEOPLE.regionalLabor],
    ['management', PEOPLE.regionalManagement],
  ]) {
    const own = await signIn(`${chair}`, '/imports');
    const proposed = own.getByRole('region', { name: 'Proposed roles of your side' });
    await expect(proposed.getByText('2 roles and 1 seat in a team')).toBeVisible();
    await proposed.getByText('Who is proposed').click();
    const names = proposed.getByRole('listitem').getByRole('listitem');
    for (const who of [
      `NEW-${side}: regional co-chair, Colorado`,
      `C-9-${side === 'labor' ? 'L' : 'M'}: co-lead, Team C-9`,
    ]) {
      await expect(names.filter({ hasText: who })).toHaveCount(1);
    }
    await expect(names).toHaveCount(3);
    await proposed.getByRole('button', { name: `Confirm 3 proposals of ${side}: Colorado` }).click();
    await expect(own.getByText('3 roles are confirmed.')).toBeVisible();
    await expect(proposed.getByText('No role of your side waits for you')).toBeVisible();
    const confirmed = await signIn(`NEW-${side}`);
    await expect(confirmed.getByRole('link', { name: 'Requests', exact: true })).toBeVisible();
  }
});

test('a file with faults shows each with its row and what to do, and changes nothing', async ({ signIn, product }) => {
  const before = await coloradosTeams(product);
  const page = await signIn(OTHERS.operations, '/imports');
  const right = [...NEW_ROSTER, rosterRow({ ubt_ref: 'C-10' }), rosterRow({ ubt_ref: 'C-11' })];
  const wrong = rosterCsv(right)
    .replace('c-10-l@people.example', 'c-10-l')
    .replace(/ambulatory(?=[^\n]*C-11)/, 'walk-in');
  await dropFile(page, HERE, 'wrong.csv', wrong);
  await expect(page.getByText('The file has 2 problems, so nothing was imported.')).toBeVisible();
  const faults = page.getByRole('table', { name: '2 faults in the file' });
  await expect(faults.getByRole('row', { name: /^125 labor_co_lead_email c-10-l / })).toBeVisible();
  await expect(faults.getByRole('row', { name: /^126 modality walk-in / })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import it now' })).toHaveCount(0);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the faults as CSV' }).click();
  const listed = await readFile(await (await saved).path(), 'utf8');
  expect(listed).toContain('"126","modality","walk-in"');
  expect(await coloradosTeams(product)).toBe(before);

  // dropped again once it is mended
  await dropFile(page, 'Chosen: wrong.csv', 'right.csv', rosterCsv(right));
  await expect(page.getByText('Nothing is written yet. Look through it, then import.')).toBeVisible();
  await expect(faults).toHaveCount(0);
});
