import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const persona = z.object({
  ref: z.string(),
  /** Who they are, and what waits for them, in a sentence each. */
  who: z.string(),
  situation: z.string(),
  /** The page that shows it. */
  path: z.string(),
});
export type Persona = z.output<typeof persona>;

const state = z.object({ isComplete: z.boolean(), progress: z.string().default('') });

export interface Sample {
  personas: Persona[];
  /** What its people are just doing; null: all of it is done. */
  progress: string | null;
}

/** What the sample wrote about itself; undefined: there is none. */
export async function readSample(folder: string | undefined): Promise<Sample | undefined> {
  if (!folder) return undefined;
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
  try {
    const { isComplete, progress } = state.parse(await read('state.json'));
    return { personas: z.array(persona).parse(await read('personas.json')), progress: isComplete ? null : progress };
  } catch {
    // it has not begun to write yet
    return undefined;
  }
}
