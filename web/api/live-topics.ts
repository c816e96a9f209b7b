// What the server tells of, and the queries that show it: the same words in both, so that no page has to say what it follows.

type QueryKey = readonly unknown[];

/** The stream for a page with these queries: `['team', 2027, 'CO-202', …]` follows that team, `['cycle', 2027]` that year. */
export function liveAddress(keys: QueryKey[]): string {
  const of = (topic: string, length: number) =>
    [
      ...new Set(
        keys
          .filter(([first, ...rest]) => first === topic && rest.length >= length)
          .map((key) => key.slice(1, 1 + length).join('/')),
      ),
    ].sort();
  const search = new URLSearchParams();
  for (const [topic, values] of [
    ['team', of('team', 2)],
    ['cycle', of('cycle', 1).filter(isYear)],
    ['launch', of('launch', 1).filter(isYear)],
  ] as const) {
    if (values.length > 0) search.set(topic, values.join(','));
  }
  return search.size > 0 ? `/api/me/live?${search}` : '/api/me/live';
}

const isYear = (value: string): boolean => /^\d{4}$/.test(value);

/** The beginning of the keys that a topic is about: `team:2027:CO-202` → `['team', 2027, 'CO-202']`; everything: `[]`. */
export const keyOfTopic = (topic: string): QueryKey =>
  topic === 'all' ? [] : topic.split(':').map((part, place) => (place === 1 ? Number(part) : part));
