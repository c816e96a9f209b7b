import type { ApiDeps } from '../../deps.ts';

/** What asks Temporal gives up when a command would: whoever waits is told so, and not after half a minute. */
export const inTime = <T>(
  { client, updateDeadlineMs }: Pick<ApiDeps, 'client' | 'updateDeadlineMs'>,
  ask: () => Promise<T>,
) => client.withDeadline(Date.now() + updateDeadlineMs, ask);
