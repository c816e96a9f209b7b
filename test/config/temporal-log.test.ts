import { createLogger } from '../../config/logger.ts';
import { temporalLog } from '../../worker/temporal-log.ts';

test('what Temporal logs of a failed activity names the activity and the kind of error, never the row that was refused', () => {
  const lines: string[] = [];
  const log = temporalLog(createLogger('worker', 'info', { write: (line: string) => void lines.push(line) }));
  const error = Object.assign(new Error('Ann Canary'), { code: '23514', detail: 'Failing row contains (Ann Canary).' });
  log.warn('Activity failed', { error, activityType: 'recordEvent', workflowId: 'ubt-cycle:2030:T-1' });
  log.debug('Too fine', {});
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      msg: 'Activity failed',
      part: 'worker',
      err: { type: 'Error', code: '23514' },
      temporal: { activityType: 'recordEvent', workflowId: 'ubt-cycle:2030:T-1' },
    },
  ]);
  expect(lines.join()).not.toMatch(/canary/i);
});
