import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';

// what a crash of native code raises must end the process as it always does: no code of ours may run then
const CRASHES = ['SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV', 'SIGUSR2'] as const;

/**
 * Ends this process in order at a signal or an uncaught error: `close` once, at most this long; then with code 0, or 1
 * after an error, a second signal or the time being up.
 *
 * @returns ends it in the same way, for a process whose work is over
 */
export function stopGracefully(logger: Logger, withinMs: number, close: () => Promise<void>): () => void {
  let closing: Promise<void> | undefined;
  const options = {
    delay: withinMs,
    skip: [...CRASHES],
    logger: { error: (error: unknown) => logger.error({ err: error }, 'the stop failed') },
    onTimeout: () => logger.warn({ withinMs }, 'stopped before everything was finished'),
    onSecondSignal: (signal: string) => logger.warn({ signal }, 'stopped at once, by a second signal'),
  };
  return closeWithGrace(options, async ({ err }) => {
    if (err) logger.fatal({ err }, 'ends after an uncaught error');
    closing ??= close();
    await closing;
  }).close;
}
