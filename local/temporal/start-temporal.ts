// Brings up a real Temporal server in the first way that works on this machine, and says why the others did not.
// Knows nothing of the program that will use it, but for its namespace.

import { mkdir } from 'node:fs/promises';
import type { Log } from '../progress.ts';
import { ensureNamespace } from './namespace.ts';
import { reachTemporal } from './reach.ts';
import { BuiltServerFailed } from './server.ts';
import { STRATEGIES, type Started, type Strategy } from './strategies.ts';
import type { TemporalRequest } from './temporal-request.ts';
import { skipsTime } from './time-skipping.ts';

export interface TemporalServer extends Started {
  how: string;
}

/** Throws one error that lists every step with its reason, and the remedy. */
export async function startTemporal(
  request: TemporalRequest,
  log: Log,
  strategies: Strategy[] = STRATEGIES,
): Promise<TemporalServer> {
  await mkdir(request.folder, { recursive: true });
  const reasons: string[] = [];
  for (const strategy of strategies) {
    if (request.keptBy && strategy.kind !== 'cluster' && strategy.kind !== request.keptBy) continue;
    try {
      const server = await accepted(await strategy.start(request, log), request);
      log(`  ✓ Temporal: ${strategy.name}`);
      return { ...server, how: strategy.name };
    } catch (error) {
      if (error instanceof BuiltServerFailed) throw notBuiltAgain(error, request);
      const reason = `${strategy.name}: ${messageOf(error)}`;
      // that no cluster was asked for is not worth a line
      if (strategy.kind !== 'cluster' || request.address) log(`  - Temporal, ${reason}`);
      reasons.push(reason);
    }
  }
  throw new Error(
    [
      'No Temporal server could be started:',
      ...reasons.map((reason) => `  - ${reason}`),
      request.keptBy
        ? `The workflows of ${request.folder} were kept by ${request.keptBy}: bring that back, or begin again with: npm start -- --fresh`
        : 'Remedy: install Go (1.21 or newer) or the temporal CLI, or set TEMPORAL_ADDRESS to a running server.',
    ].join('\n'),
  );
}

async function accepted(server: Started, request: TemporalRequest): Promise<Started> {
  // one of ours is there and only slow; somebody else's that does not answer by now will not
  const connection = await reachTemporal(server.address, server.kind === 'built server' ? 30_000 : 5000);
  try {
    if (!connection) throw new Error(`${server.address} does not answer`);
    await ensureNamespace(connection, request.namespace);
    if (request.needsTimeSkipping && !(await skipsTime(connection, request.namespace))) {
      throw new Error('it does not skip time, which the tests need');
    }
    return server;
  } catch (error) {
    await server.stop();
    throw server.kind === 'built server' ? new BuiltServerFailed(messageOf(error), { cause: error }) : error;
  } finally {
    await connection?.close();
  }
}

/** It is there, so no other way would bring a better one: a slow machine needs another try, damaged files a person. */
function notBuiltAgain(error: BuiltServerFailed, { folder, logFile }: TemporalRequest): Error {
  return new Error(
    [
      `The Temporal server on this machine does not start: ${messageOf(error)}`,
      `Its log is ${logFile}. Start again; if it says the same, its files in ${folder} are damaged, and this begins without them: npm start -- --fresh`,
    ].join('\n'),
    { cause: error },
  );
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s+/g, ' ').slice(0, 400);
}
