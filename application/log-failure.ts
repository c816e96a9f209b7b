import type { Logger } from 'pino';

/** One line for what failed and is tried again; of the error its kind alone, because messages may name people. */
export function logFailure(
  logger: Pick<Logger, 'warn'>,
  what: Record<string, string | number>,
  error: unknown,
  sentence: string,
): void {
  const name = error instanceof Error ? error.name : 'unknown';
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  logger.warn({ ...what, error: name, ...(code === undefined ? {} : { code }) }, sentence);
}
