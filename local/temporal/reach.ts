import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

/** Tries until the server serves gRPC; undefined when time is up, or `givenUp` says there is no point any more. */
export async function reachTemporal(
  address: string,
  withinMs: number,
  givenUp: () => boolean = () => false,
): Promise<Connection | undefined> {
  const until = Date.now() + withinMs;
  do {
    const connection = Connection.lazy({ address, connectTimeout: 1000 });
    try {
      await connection.withDeadline(Date.now() + 2000, () => connection.workflowService.getSystemInfo({}));
      return connection;
    } catch {
      await connection.close();
    }
    await sleep(100);
  } while (Date.now() < until && !givenUp());
  return undefined;
}
