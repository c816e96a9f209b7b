import { mayTakeBack, type OpenRequest, overtakenBy } from '../../domain/approvals.ts';
import type { Actor, HeldRole } from '../../domain/permissions.ts';
import type { Side } from '../../domain/vocabulary.ts';

const chair = (personId: string, side: Side, regionId: string | null = 'R-1'): Actor => {
  const role: HeldRole = regionId
    ? { role: 'regional_co_chair', side, scopeKind: 'region', scopeId: regionId }
    : { role: 'national_co_chair', side, scopeKind: 'nation', scopeId: null };
  return { personId, roles: [role] };
};
const request: OpenRequest = {
  action: 'pause',
  scopeKind: 'team',
  scopeId: 'T-1',
  regionId: 'R-1',
  status: 'waiting',
  requestedBy: 'ASKED',
  requestedSide: 'labor',
};
const asked = chair('ASKED', 'labor');
const gone: Actor = { personId: 'ASKED', roles: [] };

it('lets whoever asked take a request back while they speak for their side', () => {
  expect(mayTakeBack(asked, request, asked)).toBe(true);
  expect(mayTakeBack(gone, request, gone)).toBe(false);
});

it('leaves a request to its side’s co-chairs once whoever asked has left', () => {
  expect(mayTakeBack(chair('OTHER', 'labor'), request, asked)).toBe(false);
  for (const requester of [gone, undefined, chair('ASKED', 'management'), chair('ASKED', 'labor', 'R-2')]) {
    expect(mayTakeBack(chair('OTHER', 'labor'), request, requester)).toBe(true);
    expect(mayTakeBack(chair('OTHER', 'management'), request, requester)).toBe(false);
    expect(mayTakeBack(chair('OTHER', 'labor', 'R-2'), request, requester)).toBe(false);
  }
});

it('lets nobody take back what a roster proposed', () => {
  const proposed: OpenRequest = { ...request, action: 'withdraw_team', status: 'proposed', requestedSide: null };
  expect(mayTakeBack(asked, proposed, asked)).toBe(false);
});

const team = { isOver: false, phase: 'foundation', letGo: [], paused: false } as const;
it.each([
  ['prepare', 'phase_over'],
  ['foundation', null],
  ['apply', null],
] as const)('counts a release of %s as %s in foundation', (phase, reason) => {
  const standing = { cycle: 'running', team: { ...team, letGo: [] }, phase } as const;
  expect(overtakenBy('let_phase_go', standing)).toBe(reason);
});

it('counts the release of a phase that was let go already as over', () => {
  const standing = {
    cycle: 'running',
    team: { ...team, letGo: ['foundation' as const] },
    phase: 'foundation',
  } as const;
  expect(overtakenBy('let_phase_go', standing)).toBe('phase_over');
});
