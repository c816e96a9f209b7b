import { type DecisionMade, decisionProblems } from '../../domain/team-cycle/decision-problems.ts';
import type { AskDecision } from '../../domain/vocabulary.ts';

const DATES = { today: '2028-11-20', reviewBefore: '2030-12-31' };
const made = (given: Partial<DecisionMade> = {}): DecisionMade => ({
  decision: 'granted',
  askedCents: 13_800_000,
  grantedCents: 13_800_000,
  confirmAboveAsk: false,
  reviewOn: '2029-06-30',
  contactPersonId: 'B1',
  contact: { email: 'b1@people.example', holdsRole: true },
  ...given,
});
const problems = (given: Partial<DecisionMade>) => decisionProblems(made(given), DATES);

test.each<[AskDecision, number]>([
  ['granted', 13_800_000],
  ['granted_modified', 13_799_999],
  ['granted_modified', 0],
  ['deferred', 0],
  ['declined', 0],
])('%s agrees with %d cents of 13,800,000', (decision, grantedCents) => {
  expect(problems({ decision, grantedCents })).toEqual([]);
});

test.each<[AskDecision, number]>([
  ['granted', 13_799_999],
  ['granted', 13_800_001],
  ['granted', 0],
  ['granted_modified', 13_800_000],
  ['granted_modified', 13_800_001],
  ['deferred', 1],
  ['declined', 13_800_000],
])('%s contradicts %d cents of 13,800,000', (decision, grantedCents) => {
  expect(problems({ decision, grantedCents }).map(({ pointer }) => pointer)).toEqual(['/rationale/amountGrantedCents']);
});

test('more than was asked is granted only where that is confirmed', () => {
  const more = { grantedCents: 13_800_001, confirmAboveAsk: true };
  expect(problems({ decision: 'granted_modified', ...more })).toEqual([]);
  expect(problems({ decision: 'granted', ...more })).toHaveLength(1);
});

test('refuses a modified grant of exactly the ask, confirmed or not', () => {
  for (const confirmAboveAsk of [false, true]) {
    const [problem] = problems({ decision: 'granted_modified', confirmAboveAsk });
    expect(problem?.problem).toContain('grants it in full. Use granted.');
  }
});

test('a review today is one of the past, a late one is too late', () => {
  expect(problems({ reviewOn: '2028-11-20' })[0]?.problem).toContain('on 2028-11-20 is today or past.');
  expect(problems({ reviewOn: '2030-12-31' })[0]?.problem).toContain('on 2030-12-31 is too late.');
});

test.each(['2028-11-20', '2001-01-01', '2030-12-31', '2199-01-01'])('a review on %s is refused', (reviewOn) => {
  const [problem, ...others] = problems({ reviewOn });
  expect(problem?.problem).toContain('Give a date after 2028-11-20 and before 2030-12-31.');
  expect(others).toEqual([]);
});

test.each(['2028-11-21', '2030-12-30'])('a review on %s is taken', (reviewOn) => {
  expect(problems({ reviewOn })).toEqual([]);
});

test.each<[DecisionMade['contact'], string]>([
  [undefined, 'is not on record'],
  [{ email: 'b1@people.example', holdsRole: false }, 'holds no role any more'],
  [{ email: ' ', holdsRole: true }, 'No mail can be sent'],
  [{ email: 'b1@people', holdsRole: true }, 'No mail can be sent'],
])('a contact that is %j is refused', (contact, words) => {
  expect(problems({ contact }).map(({ problem }) => problem)).toEqual([expect.stringContaining(words)]);
});

test('says nothing of what the rationale lacks: another gate does', () => {
  const empty = { grantedCents: null, reviewOn: null, contactPersonId: null, contact: undefined };
  expect(problems(empty)).toEqual([]);
});
