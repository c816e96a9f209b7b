import type { JoinedTeam, LeftTeam, SeatChangeMail } from '../../mail/templates/seat-change.ts';
import { ACCEPT_DUE, ledTeam, TRAINING_DUE } from './welcomes.ts';

export const joined = (given: Partial<JoinedTeam> = {}): JoinedTeam => ({
  ...ledTeam(),
  budgetYear: 2028,
  side: 'labor',
  isProposed: true,
  firstReminderOn: '2026-09-18',
  tasks: [
    { kind: 'accept_seat', dueMs: ACCEPT_DUE },
    { kind: 'complete_training', dueMs: TRAINING_DUE },
  ],
  ...given,
});
export const left = (given: Partial<LeftTeam> = {}): LeftTeam => ({
  ...{ budgetYear: 2028, name: 'Ward 9', facility: 'Harbor Medical Center', side: 'labor' },
  successor: { name: 'Sue Successor', isProposed: true },
  ...given,
});
export const seatChange = (given: Partial<SeatChangeMail> = {}): SeatChangeMail => ({
  ...{ name: 'Lee Labor', joined: [joined()], left: [], joinedRoles: [], leftRoles: [], isIntroduced: false },
  contacts: [{ name: 'Rae Regional', side: 'labor', region: 'Mid-Atlantic' }],
  publicUrl: 'https://staffing.example.org/',
  ...given,
});
