import type { PublishedDecision } from '../../mail/templates/decisions-mail.ts';
import type { EventAudience } from '../../mail/templates/event-mail.ts';
import { newYork } from './digests.ts';

export const audience = (given: Partial<EventAudience> = {}): EventAudience => ({
  name: 'Lee Labor',
  capacities: ['labor co-lead'],
  contacts: ['Rae Regional'],
  teamName: 'Ward 4 East',
  budgetYear: 2027,
  ubtId: 'team-1',
  place: newYork,
  today: '2026-09-23',
  publicUrl: 'https://staffing.example.org/',
  ...given,
});

export const decision = (given: Partial<PublishedDecision> = {}): PublishedDecision => ({
  ask: 'Two night nurses for Ward 4 East',
  decision: 'granted_modified',
  askedCents: 30_000_000,
  grantedCents: 18_000_050,
  reasonCode: 'volume_forecast',
  reason: 'Census is expected to fall by a third.',
  dataReliedOn: 'Census of the last 24 months',
  laborInput: 'The night log was adopted, the overtime count in part.',
  alternatives: 'A float pool shared with Ward 5',
  backfill: '1,200 hours',
  nextStep: 'Posting opens in March',
  reviewOn: '2027-06-30',
  contactName: 'Bo Budget',
  ...given,
});
