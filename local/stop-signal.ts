/** Resolves at the first Ctrl-C, SIGTERM, SIGHUP, or when the launcher that started us was killed. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    process.on('disconnect', () => resolve('the launcher ended'));
  });
}
