import { z } from 'zod';
import { listEvents } from '../../../db/teams/events.ts';
import { ubtCycleId } from '../../../domain/ids.ts';
import { readRuns } from '../../../temporal/read-runs.ts';
import { count, instant } from '../../contract/answers.ts';
import { eventSchema } from '../../contract/event.ts';
import { budgetYear, teamPath } from '../../contract/fields.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { eventView } from '../../views/event-view.ts';
import { inTime } from './in-time.ts';

/** A year of the largest team has a few hundred. */
const MOST_EVENTS = 10_000;

const rawEvent = z
  .object({ runId: z.string(), eventId: count, type: z.string(), at: instant })
  .meta({ id: 'RawEvent', description: 'One event of Temporal’s own history.' });

/** Operations keep workflows going; who is behind and what was decided is for others. */
const NOT_TOLD = { named: false, decided: false };

export const showHistory = route({
  method: 'get',
  path: '/api/operations/cycles/{budgetYear}/{ubtId}/history',
  operationId: 'show_history',
  summary:
    'A team’s history in plain words, each event with those of Temporal behind it, over all runs: for keeping as a file.',
  action: 'read_operations',
  params: teamPath,
  responds: {
    status: 200,
    description: 'All of it, oldest first.',
    schema: z.object({
      workflowId: z.string(),
      budgetYear,
      ubtId: z.string(),
      runs: z.array(
        z
          .object({ runId: z.string(), status: z.string(), startedAt: instant, events: count })
          .meta({ id: 'WorkflowRun' }),
      ),
      events: z.array(
        z
          .object({
            event: eventSchema,
            raw: z.array(rawEvent).meta({ description: 'Empty: the launch wrote it, or the run is kept no longer.' }),
          })
          .meta({ id: 'EventWithRaw' }),
      ),
      untied: z
        .array(rawEvent)
        .meta({ description: 'Events of Temporal that belong to none of ours, such as timers.' }),
    }),
  },
  place: readTeam,
  async handle({ deps, team: { budgetYear, ubtId } }) {
    const workflowId = ubtCycleId(budgetYear, ubtId);
    const [rows, runs] = await Promise.all([
      listEvents(deps.pool, workflowId, 0, MOST_EVENTS),
      inTime(deps, () => readRuns(deps.client, budgetYear, ubtId)),
    ]);
    const raw = Map.groupBy(
      runs.flatMap(({ events }) => events),
      ({ seq }) => seq,
    );
    const rawOf = (seq: number | null) =>
      (raw.get(seq) ?? []).map(({ runId, eventId, type, atMs }) => ({
        ...{ runId, eventId, type, at: new Date(atMs).toISOString() },
      }));
    return {
      workflowId,
      budgetYear,
      ubtId,
      runs: runs.map(({ runId, status, startedAtMs, events }) => ({
        ...{ runId, status, startedAt: new Date(startedAtMs).toISOString(), events: events.length },
      })),
      // operators are not shown who is behind
      events: rows.map((row) => ({ event: eventView(row, NOT_TOLD), raw: rawOf(row.seq) })),
      untied: rawOf(null),
    };
  },
});
