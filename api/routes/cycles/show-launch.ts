import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { cyclePath } from '../../contract/fields.ts';
import { launchSchema } from '../../contract/launch.ts';
import { streamEvents, wantsEvents } from '../../http/event-stream.ts';
import { route, SENT } from '../../http/route.ts';
import { launchView } from '../../views/launch-view.ts';

const OVER = ['done', 'cancelled', 'not_launched'];

export const showLaunch = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/launch',
  operationId: 'show_launch',
  summary:
    'How far the launch is: teams running and left, rate, failures, welcome mails. With `Accept: text/event-stream` the same once a second, as events named `progress`, until one named `done`.',
  action: 'read_cycle',
  params: cyclePath,
  responds: { status: 200, description: 'The launch.', schema: launchSchema, progress: launchSchema },
  async handle({ deps, params, req, res }) {
    const look = async () => launchView(deps, await getCycle(deps, params.budgetYear));
    const now = await look();
    if (!wantsEvents(req)) return now;
    await streamEvents(res, deps, look, (view) => OVER.includes(view.status));
    return SENT;
  },
});
