// What the server tells of, and the queries that show it: the same words in both, so that no page has to say what it follows.

type QueryKey = readonly unknown[];

/** Each one's own, which every stream tells of. */
const OWN: QueryKey[] = [['tasks'], ['approvals']];

/** What a page with these queries follows: `['team', 2027, 'CO-202', …]` that team, `['cycle', 2027, …]` that year. */
export function liveTopics(keys: QueryKey[]): QueryKey[] {
  const shown = keys.flatMap((key): QueryKey[] => {
    const [topic, year, team] = key;
    if (typeof year !== 'number') return [];
    if (topic === 'team' && typeof team === 'string') return [[topic, year, team]];
    return topic === 'cycle' || topic === 'launch' ? [[topic, year]] : [];
  });
  return [...new Map([...OWN, ...shown].map((topic) => [JSON.stringify(topic), topic])).values()];
}

/** Where the server tells of them. */
export function liveAddress(topics: QueryKey[]): string {
  const search = new URLSearchParams();
  for (const name of ['team', 'cycle', 'launch']) {
    const values = topics.filter(([topic]) => topic === name).map(([, ...rest]) => rest.join('/'));
    if (values.length > 0) search.set(name, values.sort().join(','));
  }
  return search.size > 0 ? `/api/me/live?${search}` : '/api/me/live';
}

/** The beginning of the keys that a topic is about: `team:2027:CO-202` → `['team', 2027, 'CO-202']`; everything: `[]`. */
export const keyOfTopic = (topic: string): QueryKey =>
  topic === 'all' ? [] : topic.split(':').map((part, place) => (place === 1 ? Number(part) : part));
