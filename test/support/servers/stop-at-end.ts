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
    // on, not once: Ctrl-C reaches us from the terminal and from npm, and the second must not kill us half way
    process.on(signal, () => void stopEverything().finally(() => process.exit(130)));
  }
}

let stopping: Promise<void> | undefined;

export function stopEverything(): Promise<void> {
  stopping ??= stopInOrder().finally(() => {
    stopping = undefined;
  });
  return stopping;
}

async function stopInOrder(): Promise<void> {
  const ended: Ending[] = [];
  for (let next = endings.pop(); next; next = endings.pop()) {
    ended.push(next);
    await next.stop();
  }
  for (const { folder } of ended) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
