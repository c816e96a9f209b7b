// Every history that was ever kept replays on today's workflows. `npm run histories:record` makes them.

import type { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { PHASES } from '../../domain/vocabulary.ts';
import { replay } from '../support/histories.ts';
import { isCut, readKeptHistories } from '../support/kept-histories.ts';

const kept = readKeptHistories();
const phasesOf = (list: typeof kept) => [...new Set(list.map(({ phase }) => phase))];

// the histories that are changed below fail loudly on purpose
beforeAll(() => {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'ERROR' } } });
});

it('keeps histories of every phase, whole and cut where a timer is open', () => {
  expect(phasesOf(kept.filter((history) => !isCut(history)))).toEqual(expect.arrayContaining([...PHASES]));
  expect(phasesOf(kept.filter(isCut))).toEqual(expect.arrayContaining([...PHASES]));
});

it('replays every kept history', async () => {
  expect(kept.length).toBeGreaterThan(0);
  expect(await replay(kept)).toEqual([]);
});

it.each(['recordProgress', 'collectSubmission'])(
  'names the history in which %s has become something else',
  async (name) => {
    const calls = (event: temporal.api.history.v1.IHistoryEvent) =>
      event.activityTaskScheduledEventAttributes?.activityType?.name === name;
    const one = kept.find(({ history }) => history.events?.some(calls));
    if (!one) throw new Error(`No kept history calls ${name}.`);
    const changed = structuredClone({ ...one, history: one.history });
    for (const event of changed.history.events ?? []) {
      const type = event.activityTaskScheduledEventAttributes?.activityType;
      if (type?.name === name) type.name = 'somethingElse';
    }
    const failures = await replay([changed]);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain(one.workflowId);
  },
);
