import pMap from 'p-map';

/** Works on so many things at a time; after the first failure nothing more is begun. `done` hears how many are finished. */
export async function atOnce<T>(
  things: readonly T[],
  many: number,
  work: (thing: T) => Promise<unknown>,
  done: (count: number) => void,
): Promise<void> {
  let finished = 0;
  done(finished);
  const finish = async (thing: T) => {
    await work(thing);
    finished += 1;
    done(finished);
  };
  await pMap(things, finish, { concurrency: many });
}
