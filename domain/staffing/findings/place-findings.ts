// Places that are kept open, and how many there really are.

import { exact } from '../exact.ts';
import { inStep } from '../shown.ts';
import { costInWords } from './cost.ts';
import type { Finding } from './finding.ts';
import { costBetween, type Judged, staffed } from './judged.ts';
import { question } from './question.ts';

const AROUND_THE_CLOCK = exact(24);
const SEVERAL = exact(2);

/** Several posts of 24 hours, where perhaps one post in several shifts is meant. */
export function postsFindings(judged: Judged): Finding[] {
  const { model, lines, basis } = judged;
  if (model.method !== 'posts') return [];
  return model.demand.posts.flatMap((post, place) => {
    const [hours, count] = [exact(post.hoursPerDay), exact(post.count)];
    if (!hours.equals(AROUND_THE_CLOCK) || count.lt(SEVERAL)) return [];
    const posts = model.demand.posts.map((other) => (other === post ? { ...post, count: '1' } : other));
    const cost = costBetween(lines, staffed({ ...model, demand: { posts } }, basis), judged);
    const all = `${inStep(count)} posts of 24 h are ${inStep(count.mul(hours))} h a day`;
    const sentence = `Post ${post.label}: ${all}. If one post around the clock is meant, enter 1; then ${costInWords(cost)} are too many.`;
    return [question('posts_around_the_clock', `/model/demand/posts/${place}/count`, sentence, cost.cents)];
  });
}

/** Ratios hold at all times, also when there are more patients than on average. */
export function meanCensusFindings({ model }: Judged): Finding[] {
  if (model.method !== 'ratio' || model.demand.censusBasis !== 'mean') return [];
  const sentence =
    'The census is a mean. A ratio holds at all times, also when more patients are there; enter the peak of each shift.';
  return [question('census_is_a_mean', '/model/demand/censusBasis', sentence)];
}
