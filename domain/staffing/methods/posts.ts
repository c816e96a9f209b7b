import type { PostsDemand } from '../demand.ts';
import { exact } from '../exact.ts';
import { asTyped } from '../shown.ts';
import { HOURS_A_YEAR, stepOf } from '../step.ts';
import { addedByClass, type WorkedByClass } from './worked.ts';

const SOURCE = 'NCJ 213080: post hours; relief comes once, by 1 − N';

/** Worked hours a year by class: Σ count × hours a day × days a year. Relief is not in them. */
export function workedPosts({ posts }: PostsDemand): WorkedByClass {
  const parts = posts.map((post) => {
    const { label, jobClass, count, hoursPerDay, daysPerYear } = post;
    const hours = exact(count).mul(exact(hoursPerDay)).mul(exact(daysPerYear));
    const expression = `${asTyped(count)} × ${asTyped(hoursPerDay)} h × ${asTyped(daysPerYear)} days`;
    return { jobClass, hours, step: stepOf(`Post ${label}, ${jobClass}`, expression, hours, HOURS_A_YEAR, SOURCE) };
  });
  return { byClass: addedByClass(parts), steps: parts.map(({ step }) => step) };
}
