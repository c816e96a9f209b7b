// Nobody speaks for both sides of one matter, though seats and roles change in between.

import type { ZeroLevel } from '../../domain/levels.ts';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { inEveryYear } from './any-year.ts';
import { cover, holder, labor, management, REVISIONS } from './people.ts';
import { DATES, DAY_MS, type Taken, type TeamSimulation } from './simulate.ts';
import { declareImpasse, publishedTeam, recordDiscussion, teamInApply, teamInBudget } from './states.ts';

/** Labor's co-lead leaves, and management names that very person. */
function crossOver(team: TeamSimulation): void {
  team.act('vacate_seat', { side: 'labor' });
  team.act('vacate_seat', { side: 'management' });
  team.act('name_seat_holder', { side: 'management', personId: 'L1', trained: true });
}
const crossed = holder('management', 'L1');

test('who recorded a discussion does not confirm it for the other side', () => {
  const team = teamInApply();
  recordDiscussion(team);
  crossOver(team);
  expect(team.refusal('confirm_discussion', { by: crossed, discussionId: 'D-labor' })).toBe('same_person_both_sides');
  team.act('name_seat_holder', { side: 'management', personId: 'M2', trained: false });
  expect(team.refusal('confirm_discussion', { by: holder('management', 'M2'), discussionId: 'D-labor' })).toBe(
    undefined,
  );
});

test('who acknowledged for one side does not for the other', () => {
  const team = publishedTeam();
  team.act('acknowledge', { by: labor });
  crossOver(team);
  expect(team.refusal('acknowledge', { by: crossed })).toBe('same_person_both_sides');
  expect(team.refusal('acknowledge', { by: cover('labor') })).toBe('already_done');
});

test('who has spoken is forgotten once a matter is closed', () => {
  const team = publishedTeam(REVISIONS.bare);
  team.act('acknowledge', { by: labor });
  team.act('acknowledge', { by: management });
  expect(team.state.voices).toEqual([]);
});

test('who proposed a zero never answers it, at any level, for any side', () => {
  const team = teamInBudget(REVISIONS.bare);
  team.act('set_backfill', { unitId: 'U1', zero: true, personId: 'B1' });
  const answer = (level: ZeroLevel, side: Side, personId: string) =>
    ({ unitId: 'U1', level, side, personId, agree: true }) as const;
  expect(team.refusal('answer_zero', answer('labor', 'labor', 'B1'))).toBe('same_person_both_sides');
  for (const level of ['region', 'nation'] as const) {
    team.waitDays(7);
    for (const side of SIDES) {
      expect(team.refusal('answer_zero', answer(level, side, 'B1'))).toBe('same_person_both_sides');
    }
    expect(team.refusal('answer_zero', answer(level, 'labor', 'RL'))).toBeUndefined();
  }
});

test('who once proposed a zero answers one that somebody else proposes later', () => {
  const team = teamInBudget(REVISIONS.bare);
  team.act('set_backfill', { unitId: 'U1', zero: true, personId: 'B1' });
  team.act('set_backfill', { unitId: 'U1', zero: false, personId: 'B2' });
  team.act('set_backfill', { unitId: 'U1', zero: true, personId: 'B2' });
  const answer = { unitId: 'U1', level: 'labor', side: 'labor', agree: true } as const;
  expect(team.refusal('answer_zero', { ...answer, personId: 'B2' })).toBe('same_person_both_sides');
  expect(team.refusal('answer_zero', { ...answer, personId: 'B1' })).toBeUndefined();
});

test('who asked for data does not answer for the other side', () => {
  const team = teamInApply();
  declareImpasse(team);
  team.act('request_data', { by: labor, requestId: 'Q1' });
  crossOver(team);
  expect(team.refusal('answer_data', { by: crossed, requestId: 'Q1' })).toBe('same_person_both_sides');
});

test('who asked for an extension or granted it for one side does not grant it for the other', () => {
  const team = teamInApply();
  const untilMs = DATES.filing_due + 7 * DAY_MS;
  team.act('request_extension', { by: labor, extensionId: 'E1', milestone: 'filing_due', untilMs, workingDays: 5 });
  const grant = (side: Side, personId: string) =>
    ({ extensionId: 'E1', level: 'sponsor', side, personId, grant: true }) as const;
  expect(team.refusal('answer_extension', grant('management', 'L1'))).toBe('same_person_both_sides');
  team.act('answer_extension', grant('labor', 'S'));
  expect(team.refusal('answer_extension', grant('management', 'S'))).toBe('same_person_both_sides');
  expect(team.refusal('answer_extension', grant('management', 'MS'))).toBeUndefined();
});

test('who answered a zero for one side does not for the other, at any level', () => {
  const team = teamInBudget(REVISIONS.bare);
  team.act('set_backfill', { unitId: 'U1', zero: true, personId: 'B1' });
  const agree = (level: 'labor' | 'region', side: Side, personId: string) =>
    ({ unitId: 'U1', level, side, personId, agree: level === 'region' }) as const;
  team.act('answer_zero', agree('labor', 'labor', 'A'));
  expect(team.refusal('answer_zero', agree('region', 'management', 'A'))).toBe('same_person_both_sides');
  team.act('answer_zero', agree('region', 'labor', 'B'));
  expect(team.refusal('answer_zero', agree('region', 'management', 'B'))).toBe('same_person_both_sides');
  team.act('answer_zero', agree('region', 'management', 'C'));
  expect(team.state.units[0]?.backfill).toBe('zero_stands');
});

/** What an event says, by whom and for which side; undefined: it speaks for none, or to no matter that takes both. */
function spoken({ event, before }: Taken): { matter: string; side: Side; personId: string } | undefined {
  switch (event.type) {
    case 'discussion_recorded':
    case 'discussion_confirmed':
      return { ...event, matter: event.discussionId };
    case 'acknowledged':
      return { ...event, matter: 'acknowledgement' };
    case 'data_requested':
    case 'data_answered':
      return { ...event, matter: event.requestId };
    case 'extension_requested':
    case 'extension_answered':
      return { ...event, matter: event.extensionId };
    case 'zero_answered':
      return { ...event, matter: event.unitId };
    case 'signed':
      return before.filing.state === 'received' ? undefined : { ...event, matter: `${event.revisionId} ${event.hash}` };
    default:
      return undefined;
  }
}

/** Where a matter begins anew. */
const beginsAnew = ({ event, before, after }: Taken): string[] => [
  ...(event.type === 'backfill_set' ? [event.unitId] : []),
  ...(event.type === 'discussion_recorded' ? [event.discussionId] : []),
  ...(event.type === 'data_requested' ? [event.requestId] : []),
  ...(event.type === 'extension_requested' ? [event.extensionId] : []),
  ...(before.published && !after.published ? ['acknowledgement'] : []),
  ...(event.type === 'signature_withdrawn' || event.type === 'filing_returned' ? ['signatures'] : []),
];

test('in no year does one person speak for both sides of a matter', () => {
  inEveryYear(({ taken }) => {
    const voices = new Map<string, Set<string>>();
    for (const one of taken) {
      const anew = beginsAnew(one);
      for (const matter of voices.keys())
        if (anew.includes(matter) || anew.includes('signatures')) voices.delete(matter);
      const said = spoken(one);
      if (!said) continue;
      const known = voices.get(said.matter) ?? new Set();
      voices.set(said.matter, known.add(`${said.side} ${said.personId}`));
      for (const side of SIDES) if (side !== said.side) expect(known).not.toContain(`${side} ${said.personId}`);
    }
  });
});
