import { DefaultLogger, type Logger as TemporalLogger } from '@temporalio/worker';
import type { Logger } from 'pino';

/** What Temporal says in this process goes into our log, where of an error only its kind and place are kept. */
export const temporalLog = (logger: Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error'>): TemporalLogger =>
  new DefaultLogger('INFO', ({ level, message, meta }) => {
    const { error, ...more } = meta ?? {};
    logger[LEVELS[level]]({ temporal: more, ...(error === undefined ? {} : { err: error }) }, message);
  });

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
