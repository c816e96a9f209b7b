import { nearMiss } from './near-miss.ts';

/** A region, facility or agreement that a file would bring in: rarely on purpose, often a slip of the pen. */
export interface NewName {
  id: string;
  /** 'COALITION_2032 is new; did you mean COALITION_2023?' */
  note: string;
}

export function newNames(
  added: readonly { id: string; name: string }[],
  known: readonly { id: string; name: string }[],
): NewName[] {
  const names = known.map(({ name }) => name);
  return added.map(({ id, name }) => {
    const meant = nearMiss(name, names);
    return { id, note: meant ? `${name} is new; did you mean ${meant}?` : `${name} is new.` };
  });
}
