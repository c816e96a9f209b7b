import { FIRST_NAMES, LAST_NAMES, MORE_FIRST_NAMES, MORE_LAST_NAMES } from './names.ts';

export interface SamplePerson {
  ref: string;
  name: string;
  email: string;
}

const FIRST_PEOPLE = FIRST_NAMES.length * LAST_NAMES.length;
export const MOST_PEOPLE = FIRST_PEOPLE + MORE_FIRST_NAMES.length * MORE_LAST_NAMES.length;

/** The n-th invented person, the same in every run; no two share a name, and `.example` reaches nobody. */
export function samplePerson(n: number): SamplePerson {
  if (n >= MOST_PEOPLE) throw new RangeError(`There are names for ${MOST_PEOPLE} people: add names for person ${n}.`);
  const isFirst = n < FIRST_PEOPLE;
  const [firsts, lasts, at] = isFirst
    ? [FIRST_NAMES, LAST_NAMES, n]
    : [MORE_FIRST_NAMES, MORE_LAST_NAMES, n - FIRST_PEOPLE];
  const first = firsts[at % firsts.length] ?? '';
  const last = lasts[at % lasts.length] ?? '';
  return { ref: `P-${1000 + n}`, name: `${first} ${last}`, email: `${first}.${last}@staffing.example`.toLowerCase() };
}
