import { rmSync } from 'node:fs';

interface Ending {
  folder: string;
  stop(): Promise<void>;
}

const endings: Ending[] = [];
let watching = false;

/** Registers what must be stopped, last first, when the run ends, also when it is ended by a signal. */
export function stopAtEnd(folder: string, stop: () => Promise<void>): void {
  endings.push({ folder, stop });
  if (watching) return;
  watching = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stopEverything().finally(() => process.exit(130)));
  }
}

export async function stopEverything(): Promise<void> {
  const ended: Ending[] = [];
  for (let next = endings.pop(); next; next = endings.pop()) {
    ended.push(next);
    await next.stop();
  }
  for (const { folder } of ended) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
