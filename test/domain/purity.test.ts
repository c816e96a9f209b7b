import { isDeepStrictEqual as equals } from 'node:util';
import { canonicalJson, checksum } from '../../domain/team-cycle/checksum.ts';
import { applyFacts, evolve } from '../../domain/team-cycle/evolve.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { inEveryEvent, inEveryYear } from './any-year.ts';
import { frozen } from './simulate.ts';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

// every state, command and event of these years is deeply frozen: decide and evolve would throw on changing one
test('decide and evolve change nothing that they are given', () => {
  inEveryEvent(({ before, command, event }) => {
    return [before, before.filing, before.asks, event, command].every((given) => Object.isFrozen(given));
  });
});

test('a state survives JSON unchanged', () => {
  inEveryEvent(({ after }) => equals(copy(after), after));
});

test('the same event leads to the same state from a stored copy whose keys lie in another order', () => {
  inEveryEvent(({ before, event }) => {
    const shuffled = backwards(before);
    return checksum(evolve(shuffled, copy(event))) === checksum(evolve(before, event));
  }, 0.3);
});

test('settling changes dates and clocks only, and only clocks that the same event opened', () => {
  inEveryEvent(({ after }) => {
    const clocks = Object.keys(after.clocks).map((key) => ({ key, openedSeq: after.seq + 5, atMs: 1 }));
    const settled = applyFacts(frozen(after), { version: 9, clocks });
    return equals(settled, { ...after, known: { ...after.known, version: 9 } });
  });
});

describe('the checksum', () => {
  test('ignores the instants that the recorder learns first', () => {
    inEveryEvent(({ after }) => {
      const other = copy(after);
      other.known = { version: other.known.version + 1, dates: { ...other.known.dates, load: 1 } };
      for (const clock of Object.values(other.clocks)) clock.atMs = clock.atMs === null ? 1 : null;
      return checksum(other) === checksum(after);
    }, 0.3);
  });

  test('notices a change of anything else', () => {
    inEveryYear(({ state }) => {
      const left = leaves(state).filter((path) => path[0] !== 'known' && path[2] !== 'atMs');
      expect(left.filter((path) => checksum(changedAt(state, path)) === checksum(state))).toEqual([]);
    }, 0.1);
  });

  test('is short and does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    inEveryYear(({ state }) => {
      expect(checksum(state)).toMatch(/^[0-9a-z]{6,11}$/);
    });
  });
});

type Path = string[];

/** Paths of every plain value, and of every empty list or object. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
}

function changedAt(state: CycleState, path: Path): CycleState {
  const other = copy(state);
  const parent = path.slice(0, -1).reduce<object>((value, key) => Reflect.get(value, key), other);
  const key = path.at(-1) as string;
  const value: unknown = Reflect.get(parent, key);
  Reflect.set(parent, key, typeof value === 'boolean' ? !value : 'changed');
  return other;
}

/** A copy whose keys were written in the opposite order, as another program may have stored it. */
function backwards<T extends object>(value: T): T {
  const other = copy(value);
  for (const [key, item] of Object.entries(other).reverse()) {
    Reflect.deleteProperty(other, key);
    Reflect.set(other, key, item);
  }
  return other;
}
