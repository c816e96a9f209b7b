import { dirname, isAbsolute, resolve } from 'node:path';

export interface LocalSettings {
  port: number;
  dataDir: string;
  fresh: boolean;
  /** undefined: we bring our own */
  databaseUrl: string | undefined;
  temporalAddress: string | undefined;
  smtpUrl: string | undefined;
  /** Temporal's own UI, built in the background once per machine; TEMPORAL_UI=off leaves it out */
  withUi: boolean;
}

/** What `npm start` was told; throws a sentence about the first thing that cannot be. */
export function readLocalSettings(
  args: string[],
  env: Record<string, string | undefined> = process.env,
): LocalSettings {
  const unknown = args.find((arg) => arg !== '--fresh');
  if (unknown) throw new Error(`npm start does not know ${unknown}; it knows only --fresh (npm start -- --fresh).`);
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT cannot be ${env.PORT}: give a number from 1 to 65535, as in PORT=3100 npm start`);
  }
  const root = dirname(import.meta.dirname);
  const dataDir = env.DATA_DIR || '.data';
  return {
    port,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(root, dataDir),
    fresh: args.includes('--fresh'),
    databaseUrl: env.DATABASE_URL || undefined,
    temporalAddress: env.TEMPORAL_ADDRESS || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    withUi: env.TEMPORAL_UI !== 'off',
  };
}
