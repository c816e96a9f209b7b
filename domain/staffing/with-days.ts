import type { Basis } from './basis.ts';
import { type Exact, exact } from './exact.ts';
import type { ChosenModel } from './line-hours.ts';

/**
 * The same model in a year of another length: 364 days, or the 366 of a leap year. Posts and calls that are there on every day of the year
 * are so in the other year too; others keep their days.
 */
export function withDays(model: ChosenModel, basis: Basis, days: Exact): { model: ChosenModel; basis: Basis } {
  const other = { ...basis, daysPerYear: days };
  const moved = (entered: string | null) =>
    entered !== null && exact(entered).equals(basis.daysPerYear) ? days.toFraction() : entered;
  if (model.method === 'posts') {
    const posts = model.demand.posts.map((post) => ({ ...post, daysPerYear: moved(post.daysPerYear) }));
    return { basis: other, model: { ...model, demand: { posts } } };
  }
  if (model.method === 'call_workload') {
    const demand = { ...model.demand, daysPerYear: moved(model.demand.daysPerYear) };
    return { basis: other, model: { ...model, demand } };
  }
  return { basis: other, model };
}
