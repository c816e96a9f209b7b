import type { Pool } from 'pg';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { lockKnownCycle } from '../../../application/cycles/lock-known-cycle.ts';
import { nothing } from '../../../application/fields.ts';
import { logFailure } from '../../../application/log-failure.ts';
import { resumeLaunch, stopLaunch } from '../../../db/cycles/launch-pause.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { signalLaunchResumed } from '../../../temporal/start-national-cycle.ts';
import { cyclePath } from '../../contract/fields.ts';
import { launchSchema } from '../../contract/launch.ts';
import { route } from '../../http/route.ts';
import { launchView } from '../../views/launch-view.ts';

const responds = { status: 200, description: 'Where the launch stands now.', schema: launchSchema };

export const stopLaunchRoute = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/launch/stop',
  operationId: 'stop_launch',
  summary: 'Stops a launch after the teams now being started; what runs goes on running. Idempotent.',
  action: 'stop_launch',
  params: cyclePath,
  body: nothing,
  responds,
  async handle({ deps, actor, params: { budgetYear } }) {
    await change(deps.pool, budgetYear, stopLaunch, { by: actor.personId, atMs: deps.clock.now() });
    return launchView(deps, await getCycle(deps, budgetYear));
  },
});

export const resumeLaunchRoute = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/launch/resumption',
  operationId: 'resume_launch',
  summary: 'Lets a stopped launch go on where it stopped. Idempotent.',
  action: 'stop_launch',
  params: cyclePath,
  body: nothing,
  responds,
  async handle({ deps, actor, params: { budgetYear } }) {
    await change(deps.pool, budgetYear, resumeLaunch, { by: actor.personId, atMs: deps.clock.now() });
    // done now to be quick; if it fails, the sweeper does it
    await signalLaunchResumed(deps.client, budgetYear).catch((error: unknown) =>
      logFailure(deps.logger, { budgetYear }, error, 'letting a launch go on is left to the sweeper'),
    );
    return launchView(deps, await getCycle(deps, budgetYear));
  },
});

async function change(
  pool: Pool,
  budgetYear: number,
  write: typeof stopLaunch,
  by: { by: string; atMs: number },
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const cycle = await lockKnownCycle(tx, budgetYear);
    if (cycle.status !== 'launching') {
      throw new DomainError('not_launching', `Nothing is being launched: this cycle is ${cycle.status}.`);
    }
    await write(tx, budgetYear, by);
  });
}
