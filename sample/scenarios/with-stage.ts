const EVERY_MS = 3000;

export interface Progress {
  /** What is told when a few seconds have passed, and at the end. */
  say(progress: string): void;
}

/** Runs one stage; tells how it stands every few seconds, and how it ended. */
export async function withStage(
  log: (line: string) => void,
  tell: (progress: string) => void,
  run: (progress: Progress) => Promise<void>,
): Promise<void> {
  const startedAt = Date.now();
  let progress = '';
  const print = () => {
    log(`  the sample: ${progress} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
    tell(progress);
  };
  const timer = setInterval(print, EVERY_MS);
  try {
    const say = (words: string) => {
      progress = words;
    };
    await run({ say });
    print();
  } finally {
    clearInterval(timer);
  }
}
