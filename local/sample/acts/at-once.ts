/** Works on so many things at a time; after the first failure nothing more is begun. `done` hears how many are finished. */
export async function atOnce<T>(
  things: readonly T[],
  many: number,
  work: (thing: T) => Promise<unknown>,
  done: (count: number) => void,
): Promise<void> {
  const waiting = oneByOne(things);
  let finished = 0;
  done(finished);
  const keepWorking = async () => {
    for (const thing of waiting) {
      await work(thing);
      finished += 1;
      done(finished);
    }
  };
  await Promise.all(Array.from({ length: many }, keepWorking));
}

/** A loop that throws closes it, so the other loops find it empty; an array's own iterator would go on. */
function* oneByOne<T>(things: readonly T[]): Generator<T> {
  yield* things;
}
