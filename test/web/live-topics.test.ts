import { keyOfTopic, liveAddress, liveTopics } from '../../web/api/live-topics.ts';

it('follows the teams and years that a page shows, each once', () => {
  expect(liveAddress(liveTopics([['me'], ['tasks'], ['tasks', 'waiting']]))).toBe('/api/me/live');
  const topics = liveTopics([
    ['team', 2027, 'CO-202'],
    ['team', 2027, 'CO-202', 'revisions'],
    ['team', 2028, 'CO-202', 'budget'],
    ['cycle'],
    ['cycle', 2028],
    ['launch', 2028],
    ['units', 2027, 'colorado'],
  ]);
  expect(topics).toHaveLength(6);
  const { searchParams } = new URL(liveAddress(topics), 'http://localhost');
  expect(Object.fromEntries(searchParams)).toEqual({ team: '2027/CO-202,2028/CO-202', cycle: '2028', launch: '2028' });
});

it.each([
  ['tasks', ['tasks']],
  ['team:2027:CO-202', ['team', 2027, 'CO-202']],
  ['cycle:2028', ['cycle', 2028]],
  ['all', []],
])('asks again for what the topic %s is about', (topic, key) => {
  expect(keyOfTopic(topic)).toEqual(key);
});
