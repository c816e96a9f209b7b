// Every mail of this product, with everything that it may say, is read by people: no word of a program stands in it.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CLOSED_BECAUSE } from '../../application/approvals/closed-text.ts';
import { APPROVAL_ACTIONS } from '../../domain/approvals.ts';
import { MILESTONE_KEYS } from '../../domain/dates.ts';
import { TOLD_ROLES } from '../../domain/role-changes.ts';
import { DUTY_KINDS } from '../../domain/team-cycle/duties.ts';
import { ASK_DECISIONS, PHASES, REASON_CODES, SCOPE_KINDS, SIDES, type Side } from '../../domain/vocabulary.ts';
import type { RenderedMail } from '../../mail/letter/letter.ts';
import { type RequestWaiting, renderRequestsWaiting } from '../../mail/templates/approval-waiting.ts';
import { renderDecisionPublished } from '../../mail/templates/decisions-mail.ts';
import { renderDigest } from '../../mail/templates/digest.ts';
import { renderExtensionGranted, renderFilingReturned } from '../../mail/templates/event-mail.ts';
import { renderLaunchForLeaders } from '../../mail/templates/launch-for-leaders.ts';
import { type RequestOutcome, renderRequestOutcomes } from '../../mail/templates/request-outcome.ts';
import type { RoleShown } from '../../mail/templates/role-change.ts';
import { renderSeatChange } from '../../mail/templates/seat-change.ts';
import { renderWelcome } from '../../mail/templates/welcome.ts';
import type { Capacity, SeatShown } from '../../mail/templates/welcomed-team.ts';
import { notPlain } from '../support/plain-sentence.ts';
import { audience, decision } from './audiences.ts';
import { digest, END_OF_SEPTEMBER, honolulu, task } from './digests.ts';
import { joined, left, seatChange } from './seats.ts';
import { ACCEPT_DUE, leaderMail, ledTeam, welcome } from './welcomes.ts';

const requests: RequestWaiting[] = APPROVAL_ACTIONS.flatMap((action) =>
  [...MILESTONE_KEYS.map((key) => ({ key })), ...PHASES.map((phase) => ({ phase }))].flatMap((told) =>
    [true, false].map((isReminder) => ({
      ...{ action, budgetYear: 2028, place: 'Ward 4 East, Harbor Medical Center', person: 'Lee Labor', isReminder },
      payload: { key: 'filing_due', phase: 'apply', printedOn: '2027-09-30', reason: 'A strike', ...told },
      requestedBy: isReminder ? null : { name: 'Rae Regional', side: 'labor' as const },
      requestedOn: 'September 1, 2026',
    })),
  ),
);
const outcomes: RequestOutcome[] = requests.flatMap(({ isReminder: _, requestedBy: __, ...request }) => [
  ...(['confirmed', 'refused'] as const).map((outcome) => ({
    ...{ ...request, outcome, because: null, endedOn: 'September 3, 2026' },
    answeredBy: { name: 'Rae Regional', side: 'labor' as const },
  })),
  ...[...Object.values(CLOSED_BECAUSE), null].map((because) => ({
    ...{ ...request, outcome: 'lapsed' as const, because, answeredBy: null, endedOn: 'September 3, 2026' },
  })),
]);
const roles: RoleShown[] = TOLD_ROLES.flatMap((role) =>
  [...SIDES, null].flatMap((side) =>
    SCOPE_KINDS.flatMap((scopeKind) =>
      [true, false].map((isProposed) => ({ role, side, scopeKind, isProposed, place: 'Ward 4 East' })),
    ),
  ),
);
const capacities: Capacity[] = (['co_lead', 'physician_co_lead', 'sponsor'] as const).flatMap((role) =>
  [...SIDES, null].flatMap((side) => [true, false].map((proposed) => ({ role, side, proposed }))),
);
const seats: SeatShown[] = ['Lee Labor', null].flatMap((holder) =>
  ['Pat Proposed', null].flatMap((proposed) =>
    ['you', 'Sam Sponsor, labor sponsor', null].map((standIn) => ({ holder, proposed, standIn })),
  ),
);
const tasks = DUTY_KINDS.flatMap((kind) =>
  [1, 3].flatMap((count) => [true, false].map((resting) => ({ ...task({ kind, count, resting }) }))),
);
const days = ['2026-09-16', '2026-09-28', '2026-09-30', '2026-10-01', '2026-10-20'];
const many = (n: number) => Array.from({ length: n }, (_, i) => i);
const bothSeats = (seat: SeatShown): Record<Side, SeatShown> => ({ labor: seat, management: seat });

/** Each template by the name of its function, with all that makes it say something else. */
const MAILS: Record<string, () => RenderedMail[]> = {
  renderRequestsWaiting: () =>
    [...requests.map((request) => [request]), requests].map((waiting) =>
      renderRequestsWaiting({ name: 'Max Mandate', requests: waiting, publicUrl: 'https://staffing.example.org' }),
    ),
  renderRequestOutcomes: () =>
    [...outcomes.map((outcome) => [outcome]), outcomes].map((over) =>
      renderRequestOutcomes({ name: 'Max Mandate', outcomes: over, publicUrl: 'https://staffing.example.org' }),
    ),
  renderDecisionPublished: () => {
    const units = [null, 'The baseline stands.'].map((statement) => ({
      unitName: 'Unit 4E',
      backfillCents: 5,
      statement,
    }));
    const all = ASK_DECISIONS.flatMap((decided) =>
      REASON_CODES.flatMap((reasonCode) =>
        [0, 18_000_050, 99_000_000].map((askedCents) =>
          decision({ decision: decided, reasonCode, askedCents, alternatives: '' }),
        ),
      ),
    );
    return [[], all.slice(0, 1), all].flatMap((decisions) =>
      [null, END_OF_SEPTEMBER].map((acknowledgeByMs) =>
        renderDecisionPublished(audience({ capacities: [] }), { decisions, units, acknowledgeByMs }),
      ),
    );
  },
  renderFilingReturned: () =>
    days.map((today) => renderFilingReturned(audience({ today }), 'The hours of nights.', END_OF_SEPTEMBER)),
  renderExtensionGranted: () =>
    (['training_due', 'filing_due', 'decisions_due'] as const).map((milestone) =>
      renderExtensionGranted(audience({ contacts: [] }), milestone, END_OF_SEPTEMBER),
    ),
  renderDigest: () =>
    days.flatMap((today) => [
      ...tasks.map((one) => renderDigest(digest({ today, tasks: [one] }))),
      renderDigest(digest({ today, tasks, capacities: [], contacts: [] })),
      renderDigest(digest({ today, tasks: many(60).map((n) => task({ ubtId: `team-${n}`, place: honolulu })) })),
    ]),
  renderSeatChange: () => [
    ...[...roles.map((role) => [role]), roles].flatMap((some) =>
      [
        { joinedRoles: some, leftRoles: [] },
        { joinedRoles: [], leftRoles: some },
        { joinedRoles: some, leftRoles: some },
      ].flatMap((changed) => [
        renderSeatChange(seatChange(changed)),
        renderSeatChange(seatChange({ ...changed, joined: [], contacts: [], isIntroduced: true })),
      ]),
    ),
    ...SIDES.flatMap((side) =>
      [true, false].flatMap((isProposed) => {
        const came = joined({ side, isProposed, tasks: DUTY_KINDS.map((kind) => ({ kind, dueMs: ACCEPT_DUE })) });
        const went = [{ name: 'Sue Successor', isProposed }, null].map((successor) => left({ side, successor }));
        return [
          ...seats.map((seat) => renderSeatChange(seatChange({ joined: [{ ...came, seats: bothSeats(seat) }] }))),
          renderSeatChange(seatChange({ joined: [joined({ tasks: [] })], isIntroduced: isProposed, contacts: [] })),
          renderSeatChange(seatChange({ joined: many(14).map(() => came), left: many(14).flatMap(() => went) })),
          ...went.map((one) => renderSeatChange(seatChange({ joined: [], left: [one] }))),
          renderSeatChange(seatChange({ joined: [], left: went })),
        ];
      }),
    ),
  ],
  renderWelcome: () => [
    ...capacities.map((capacity) => renderWelcome(welcome({ teams: [ledTeam({ capacities: [capacity] })] }))),
    ...seats.map((seat) =>
      renderWelcome(welcome({ teams: [ledTeam({ seats: bothSeats(seat), ownSeatVacant: true, acceptDueMs: null })] })),
    ),
    renderWelcome(welcome({ teams: [ledTeam({ trainingDueMs: null })], contacts: [], signedBy: [] })),
    renderWelcome(
      welcome({
        teams: many(20).map((n) => ledTeam({ capacities, place: honolulu, filingDueMs: END_OF_SEPTEMBER + n })),
      }),
    ),
  ],
  renderLaunchForLeaders: () => [
    ...(['regional_co_chair', 'budget_maker', 'labor_budget_rep'] as const).map((role) =>
      renderLaunchForLeaders(leaderMail({ offices: [...SIDES, null].map((side) => ({ role, side })) })),
    ),
    renderLaunchForLeaders(leaderMail({ region: { ...leaderMail().region, teams: 1, vacantSeats: 0 }, signedBy: [] })),
  ],
};

test.each(Object.keys(MAILS))('%s says nothing that a nurse would have to look up', (template) => {
  const lines = new Set(MAILS[template]?.().flatMap(({ subject, text }) => [subject, ...text.split('\n')]));
  expect([...lines].flatMap(notPlain)).toEqual([]);
  expect(lines.size).toBeGreaterThan(10);
});

test('no template is left out', async () => {
  const folder = join(__dirname, '../../mail/templates');
  const exported = await Promise.all(readdirSync(folder).map((file) => import(join(folder, file))));
  const renders = exported.flatMap(Object.keys).filter((name) => name.startsWith('render'));
  // the frame of the three mails about an event
  expect(renders.filter((name) => name !== 'renderEvent').sort()).toEqual(Object.keys(MAILS).sort());
});
