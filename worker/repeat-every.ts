import type { Logger } from 'pino';
import { logFailure } from '../application/log-failure.ts';

/**
 * Runs `work` again and again with a pause between. None overlap; a run that fails is logged under the loop's name and
 * does not end the loop.
 */
export function repeatEvery(
  pauseMs: number,
  { loop, logger }: { loop: string; logger: Pick<Logger, 'warn'> },
  work: () => Promise<void>,
): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const run = async () => {
    while (!stopped) {
      // the next run tries again
      await work().catch((error: unknown) => logFailure(logger, { loop }, error, 'a run of a loop failed'));
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
