export type Log = (line: string) => void;

const EVERY_MS = 10_000;

/** Runs a long step and says how long it has been at it; `detail` may add what it is doing right now. */
export async function withProgress<T>(log: Log, what: string, step: () => Promise<T>, detail = () => ''): Promise<T> {
  const startedAt = Date.now();
  const elapsed = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  const timer = setInterval(() => log(`  … ${what}: ${elapsed()}${detail()}`), EVERY_MS);
  try {
    const result = await step();
    log(`  ✓ ${what} (${elapsed()})`);
    return result;
  } catch (error) {
    log(`  ✗ ${what} (${elapsed()})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
