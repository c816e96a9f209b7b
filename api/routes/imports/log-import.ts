import type { ApiDeps } from '../../deps.ts';

/** One line per import: how much and how long, nothing about anybody. `beganAtMs` is of performance.now(). */
export function logImport(
  { logger }: Pick<ApiDeps, 'logger'>,
  {
    beganAtMs,
    ...what
  }: { kind: 'roster' | 'roles' | 'holidays' | 'unit_facts'; dryRun: boolean; rows: number; beganAtMs: number },
  counts: Record<string, number>,
): void {
  const changes = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  logger.info({ ...what, ms: Math.round(performance.now() - beganAtMs), changes }, 'file imported');
}
