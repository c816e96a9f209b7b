import { type Config, readConfig } from './config.ts';
import { ConfigError } from './config-error.ts';

/** For programs: where the configuration cannot be used, its sentences are all that is printed, and the program ends. */
export function configOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
