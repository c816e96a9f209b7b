import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresOsUser } from './postgres/os-user.ts';
import { postgresDataFolder } from './postgres/place.ts';

/** Everything that a start keeps, by name: `--fresh` removes these and nothing else of the folder. */
export function dataFolder(root: string) {
  return {
    root,
    run: join(root, 'run.json'),
    ports: join(root, 'ports.json'),
    secrets: join(root, 'secrets.json'),
    signingKey: join(root, 'sign-in-key.json'),
    postgres: join(root, 'postgres'),
    temporal: join(root, 'temporal'),
    inbox: join(root, 'inbox'),
    sample: join(root, 'sample'),
    logs: join(root, 'logs'),
  };
}

export type DataFolder = ReturnType<typeof dataFolder>;

/** Call only when nothing of ours runs on it. */
export async function forgetEverything({ root, ...kept }: DataFolder): Promise<void> {
  if (!existsSync(root)) return;
  // as root, PostgreSQL's files may lie where its OS user can reach them
  rmSync(await postgresDataFolder(kept.postgres, postgresOsUser()), { recursive: true, force: true });
  for (const path of Object.values(kept)) rmSync(path, { recursive: true, force: true });
}

export interface LocalSecrets {
  postgres: string;
  api: string;
  worker: string;
}

/** The same passwords at every start, made at the first one; readable by this OS user alone. */
export function keptSecrets({ root, secrets }: DataFolder): LocalSecrets {
  mkdirSync(root, { recursive: true });
  if (existsSync(secrets)) return JSON.parse(readFileSync(secrets, 'utf8')) as LocalSecrets;
  const random = () => randomBytes(18).toString('base64url');
  const made = { postgres: random(), api: random(), worker: random() };
  writeFileSync(secrets, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}
