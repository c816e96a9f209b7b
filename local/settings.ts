import { dirname, isAbsolute, resolve } from 'node:path';
import type { Scale } from '../sample/world/team.ts';

export interface LocalSettings {
  port: number;
  dataDir: string;
  fresh: boolean;
  /** undefined: the one that was begun here, the pilot at first */
  sample: Scale | undefined;
  /** undefined: we bring our own */
  databaseUrl: string | undefined;
  temporalAddress: string | undefined;
  smtpUrl: string | undefined;
  /** Temporal's own UI, built in the background once per machine; TEMPORAL_UI=off leaves it out */
  withUi: boolean;
}

/** The settings of `npm start`; throws an error that says what is wrong with the first bad one. */
export function readLocalSettings(
  args: string[],
  env: Record<string, string | undefined> = process.env,
): LocalSettings {
  const { fresh, sample } = readArguments(args);
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT cannot be ${env.PORT}: give a number from 1 to 65535, as in PORT=3100 npm start`);
  }
  const root = dirname(import.meta.dirname);
  const dataDir = env.DATA_DIR || '.data';
  return {
    port,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(root, dataDir),
    fresh,
    sample,
    databaseUrl: env.DATABASE_URL || undefined,
    temporalAddress: env.TEMPORAL_ADDRESS || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    withUi: env.TEMPORAL_UI !== 'off',
  };
}

function readArguments(args: string[]): Pick<LocalSettings, 'fresh' | 'sample'> {
  const read: Pick<LocalSettings, 'fresh' | 'sample'> = { fresh: false, sample: undefined };
  const left = args.values();
  for (const arg of left) {
    if (arg === '--fresh') read.fresh = true;
    else if (arg === '--sample') read.sample = readScale(left.next().value);
    else {
      throw new Error(
        `npm start does not know ${arg}; it knows --fresh and --sample (npm start -- --fresh --sample national).`,
      );
    }
  }
  return read;
}

function readScale(word: string | undefined): Scale {
  if (word === 'pilot' || word === 'national') return word;
  const given = word === undefined ? 'needs a word' : `cannot be ${word}`;
  throw new Error(`--sample ${given}: give pilot (170 teams) or national (3,944), as in npm start -- --sample pilot`);
}
