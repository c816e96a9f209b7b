import { z } from 'zod';
import { told as sentence } from '../../../application/fields.ts';
import { listEvents as listRows } from '../../../db/teams/events.ts';
import { ubtCycleId } from '../../../domain/ids.ts';
import { eventSchema } from '../../contract/event.ts';
import { pageSize, teamPath } from '../../contract/fields.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { eventView } from '../../views/event-view.ts';
import { toldOf } from '../../views/team-view.ts';

/** The largest integer of PostgreSQL. */
const MOST_EVENTS = 2_147_483_647;
const AFTER = 'Write the number of the event after which to go on, such as 200.';

export const listEvents = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/events',
  operationId: 'list_events',
  summary: 'The team’s history in plain words, oldest first.',
  action: 'read_team',
  params: teamPath,
  query: z.strictObject({
    after: z.coerce.number(sentence(AFTER)).int(AFTER).min(0, AFTER).max(MOST_EVENTS, AFTER).default(0),
    limit: pageSize(500, 200),
  }),
  responds: {
    status: 200,
    description: 'A page; `next` is the `after` of the following one, null at the end.',
    schema: z.object({ events: z.array(eventSchema), next: z.number().int().nullable() }),
  },
  place: readTeam,
  async handle({ deps, actor, team, query }) {
    const told = toldOf(actor, team);
    const rows = await listRows(deps.pool, ubtCycleId(team.budgetYear, team.ubtId), query.after, query.limit + 1);
    const page = rows.slice(0, query.limit);
    return {
      events: page.map((event) => eventView(event, told)),
      next: rows.length > query.limit ? (page.at(-1)?.seq ?? null) : null,
    };
  },
});
