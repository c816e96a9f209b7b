import type { Actor, HeldRole } from '../../domain/permissions.ts';
import { heardOf, type RolePlace } from '../../domain/undeliverable.ts';
import type { Role, Side } from '../../domain/vocabulary.ts';

const actor = (role: Role, side: Side | null, regionId: string | null): Actor => {
  const held: HeldRole = regionId
    ? { role, side, scopeKind: 'region', scopeId: regionId }
    : { role, side, scopeKind: 'nation', scopeId: null };
  return { personId: 'P', roles: [held] };
};
const regional = (side: Side, regionId = 'R-1') => actor('regional_co_chair', side, regionId);
const place = (side: Side | null, regionId: string | null = 'R-1'): RolePlace => ({ side, regionId });

it('tells a co-chair of their own side’s people in their region alone', () => {
  expect(heardOf(regional('labor'), [place('labor')])).toHaveLength(1);
  expect(heardOf(regional('labor'), [place('management')])).toEqual([]);
  expect(heardOf(regional('labor'), [place('labor', 'R-2')])).toEqual([]);
  expect(heardOf(regional('labor'), [place('labor', null)])).toEqual([]);
});

it('tells the nation’s co-chair of their side everywhere', () => {
  for (const regionId of ['R-1', null])
    expect(heardOf(actor('national_co_chair', 'labor', null), [place('labor', regionId)])).toHaveLength(1);
  expect(heardOf(actor('national_co_chair', 'labor', null), [place('management')])).toEqual([]);
});

it('tells both sides of who counts for neither, unless they hold something for one', () => {
  for (const side of ['labor', 'management'] as const) expect(heardOf(regional(side), [place(null)])).toHaveLength(1);
  expect(heardOf(regional('management'), [place(null), place('labor')])).toEqual([]);
  expect(heardOf(regional('labor'), [place(null), place('labor')])).toEqual([place('labor')]);
});

it('shows of somebody with roles of both sides each side’s own', () => {
  const both = [place('labor'), place('management')];
  expect(heardOf(regional('labor'), both)).toEqual([place('labor')]);
  expect(heardOf(regional('management'), both)).toEqual([place('management')]);
});

it('tells operations of everybody, and nobody else of anybody', () => {
  const everybody = [place('labor'), place('management', 'R-2'), place('labor', null)];
  expect(heardOf(actor('operations', null, null), everybody)).toEqual(everybody);
  for (const role of ['co_lead', 'sponsor', 'committee_member', 'budget_maker'] as const)
    expect(heardOf(actor(role, 'labor', null), everybody)).toEqual([]);
});
