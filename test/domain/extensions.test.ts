import type { ExtensionLevel } from '../../domain/team-cycle/state.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { above, labor, management } from './people.ts';
import { DATES, DAY_MS, type TeamSimulation } from './simulate.ts';
import { teamInApply } from './states.ts';

const ask = (days = 7, workingDays = 5, extensionId = 'E1') => ({
  by: labor,
  extensionId,
  milestone: 'filing_due' as const,
  untilMs: DATES.filing_due + days * DAY_MS,
  workingDays,
});
const grant = (team: TeamSimulation, level: ExtensionLevel, sides = SIDES as readonly ('labor' | 'management')[]) => {
  for (const side of sides) team.act('answer_extension', { extensionId: 'E1', level, ...above(side), grant: true });
};

test('both sponsors grant up to ten working days, and the due date moves', () => {
  const team = teamInApply();
  team.act('request_extension', ask());
  expect(team.state.extensions).toMatchObject([{ level: 'sponsor', resting: true }]);
  grant(team, 'sponsor', ['management']);
  expect(team.state.known.dates.filing_due).toBe(DATES.filing_due);
  grant(team, 'sponsor', ['labor']);
  expect(team.state.extensions).toEqual([]);
  expect(team.state.known.dates.filing_due).toBe(DATES.filing_due + 7 * DAY_MS);
});

test('longer ones go to both regional co-chairs from the start', () => {
  const team = teamInApply();
  team.act('request_extension', ask(18, 12));
  expect(team.state.extensions).toMatchObject([{ level: 'region' }]);
  expect(
    team.refusal('answer_extension', { extensionId: 'E1', level: 'sponsor', ...above('labor'), grant: true }),
  ).toBe('wrong_level');
  grant(team, 'region');
  expect(team.state.known.dates.filing_due).toBe(DATES.filing_due + 18 * DAY_MS);
});

test('one refusal ends the request and moves nothing', () => {
  const team = teamInApply();
  team.act('request_extension', ask());
  team.act('answer_extension', { extensionId: 'E1', level: 'sponsor', ...above('labor'), grant: false });
  expect(team.state).toMatchObject({ extensions: [], clocks: {}, known: { dates: DATES } });
});

test('unanswered after three working days it goes one level up, and in the end lapses at the cut-off', () => {
  const team = teamInApply();
  team.act('request_extension', ask());
  team.waitDays(3 * 1.4);
  expect(team.state.extensions[0]?.level).toBe('region');
  team.waitDays(3 * 1.4);
  expect(team.state.extensions[0]?.level).toBe('nation');
  team.waitPast('filing_cut_off', -1);
  expect(team.state.extensions).toHaveLength(1);
  team.waitPast('filing_cut_off');
  expect(team.state).toMatchObject({ extensions: [], known: { dates: DATES } });
});

test('what one side granted at its level stands when the other side’s next level answers', () => {
  const team = teamInApply();
  team.act('request_extension', ask());
  grant(team, 'sponsor', ['labor']);
  team.waitDays(3 * 1.4);
  expect(team.refusal('answer_extension', { extensionId: 'E1', level: 'region', ...above('labor'), grant: true })).toBe(
    'already_done',
  );
  grant(team, 'region', ['management']);
  expect(team.state.known.dates.filing_due).toBe(DATES.filing_due + 7 * DAY_MS);
});

test('a pending request rests overdue mail for six working days in all', () => {
  const team = teamInApply();
  team.act('request_extension', ask());
  team.waitDays(6 * 1.4 - 0.1);
  expect(team.state.extensions[0]?.resting).toBe(true);
  team.waitDays(0.1);
  expect(team.state.extensions[0]?.resting).toBe(false);
});

test('one request per milestone is pending', () => {
  const team = teamInApply();
  team.act('request_extension', ask());
  expect(team.refusal('request_extension', { ...ask(), by: management, extensionId: 'E2' })).toBe('extension_pending');
  expect(team.refusal('request_extension', { ...ask(), milestone: 'decisions_due', untilMs: DATES.load })).toBe(
    'already_done',
  );
});

test('no extension passes the cut-off, moves a date back, or is asked for after it', () => {
  const team = teamInApply();
  expect(team.refusal('request_extension', ask(22, 15))).toBe('beyond_cut_off');
  expect(team.refusal('request_extension', ask(21, 15))).toBeUndefined();
  expect(team.refusal('request_extension', ask(0, 0))).toBe('invalid_request');
  team.waitPast('filing_cut_off');
  expect(team.refusal('request_extension', ask())).toBe('beyond_cut_off');
});

test('no extension ends before it is asked for', () => {
  const team = teamInApply();
  team.waitPast('filing_due', 9);
  expect(team.refusal('request_extension', ask(8))).toBe('invalid_request');
  expect(team.refusal('request_extension', ask(10))).toBeUndefined();
});

test('a granted extension takes back the lateness, and the new date is found late again', () => {
  const team = teamInApply();
  team.waitPast('filing_due');
  expect(team.state.late).toContain('filing_due');
  team.act('request_extension', ask());
  grant(team, 'sponsor');
  expect(team.state.late).not.toContain('filing_due');
  team.waitPast('filing_due');
  expect(team.nowMs).toBe(DATES.filing_due + 7 * DAY_MS);
  expect(team.state.late).toContain('filing_due');
});

test('nobody answers a request that is not there, and nobody grants twice', () => {
  const team = teamInApply();
  const answer = { extensionId: 'E1', level: 'sponsor', ...above('labor'), grant: true } as const;
  expect(team.refusal('answer_extension', answer)).toBe('not_found');
  team.act('request_extension', ask());
  team.act('answer_extension', answer);
  expect(team.refusal('answer_extension', answer)).toBe('already_done');
});
