// What a method makes of a demand: worked hours a year, before anybody's absence.

import type { Exact } from '../exact.ts';
import type { Step } from '../step.ts';

/** To be shared among the job classes of the skill mix. */
export interface Worked {
  hours: Exact;
  steps: Step[];
}

/** Of methods that say themselves which job class does it. */
export interface WorkedByClass {
  byClass: ReadonlyMap<string, Exact>;
  steps: Step[];
}

/** Adds up what several posts, roles or positions of one class come to. */
export function addedByClass(parts: readonly { jobClass: string; hours: Exact }[]): Map<string, Exact> {
  const byClass = new Map<string, Exact>();
  for (const { jobClass, hours } of parts) byClass.set(jobClass, byClass.get(jobClass)?.add(hours) ?? hours);
  return byClass;
}
