/** The wall clock as a dependency: API, activities and mail ask it; a workflow never does. Epoch milliseconds. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
