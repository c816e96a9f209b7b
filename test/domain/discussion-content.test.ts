import { discussionProblems, type HeldDiscussion } from '../../domain/team-cycle/discussion-content.ts';

const DAYS = { since: '2028-08-01', today: '2029-05-02' };
const held = (given: Partial<HeldDiscussion> = {}): HeldDiscussion => ({
  dates: ['2029-05-01'],
  attendedLabor: 1,
  attendedManagement: 1,
  topics: ['model'],
  ...given,
});
const problems = (given: Partial<HeldDiscussion>) =>
  discussionProblems(held(given), DAYS).map(({ pointer, problem }) => `${pointer} ${problem}`);

test('a discussion of two people on the first or the last possible day happened', () => {
  expect(problems({ dates: ['2028-08-01', '2029-05-02'] })).toEqual([]);
});

test.each<[string, Partial<HeldDiscussion>, string, string]>([
  ['a date to come', { dates: ['2029-05-03'] }, '/dates/0', 'give 2029-05-02 or an earlier date'],
  ['a date before the cycle', { dates: ['2028-07-31'] }, '/dates/0', 'opened on 2028-08-01'],
  ['a date twice', { dates: ['2029-05-01', '2029-05-02', '2029-05-01'] }, '/dates/2', 'Give each date once'],
  ['nobody of labor', { attendedLabor: 0 }, '/attendedLabor', 'at least one person of labor'],
  ['nobody of management', { attendedManagement: 0 }, '/attendedManagement', 'at least one person of management'],
  ['a topic twice', { topics: ['gap', 'model', 'gap'] }, '/topics/2', 'Name each topic once'],
])('refuses %s and names what to give', (_, given, pointer, words) => {
  const [problem, ...others] = problems(given);
  expect(problem).toMatch(new RegExp(`^${pointer} .*${words}`));
  expect(others).toEqual([]);
});

test('names everything at once', () => {
  const found = discussionProblems(
    { dates: ['2029-06-01', '2027-01-01'], attendedLabor: 0, attendedManagement: 0, topics: ['gap', 'gap'] },
    DAYS,
  );
  expect(found.map(({ pointer }) => pointer)).toEqual([
    '/dates/0',
    '/dates/1',
    '/attendedLabor',
    '/attendedManagement',
    '/topics/1',
  ]);
});
