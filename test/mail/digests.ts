import type { Digest, OwedTask } from '../../mail/templates/digest.ts';

export const newYork = { timeZone: 'America/New_York', state: 'NY' };
export const honolulu = { timeZone: 'Pacific/Honolulu', state: 'HI' };

/** 24:00 of Wednesday 30 September 2026 in New York. */
export const END_OF_SEPTEMBER = Date.parse('2026-10-01T04:00:00Z');

export const task = (given: Partial<OwedTask> = {}): OwedTask => ({
  kind: 'sign_filing',
  budgetYear: 2027,
  ubtId: 'team-1',
  teamName: 'Ward 4 East',
  place: newYork,
  dueMs: END_OF_SEPTEMBER,
  resting: false,
  count: 1,
  ...given,
});

export const digest = (given: Partial<Digest> = {}): Digest => ({
  name: 'Lee Labor',
  today: '2026-09-16',
  tasks: [task()],
  capacities: ['co-lead'],
  contacts: ['Rae Regional'],
  publicUrl: 'https://staffing.example.org',
  ...given,
});
