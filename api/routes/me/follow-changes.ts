import { z } from 'zod';
import { streamChanges } from '../../http/live-stream.ts';
import { route, SENT } from '../../http/route.ts';

const TEAMS = 'Write a year and a team, such as 2027/CO-202; several with commas between them, 50 at most.';
const YEARS = 'Write a year, such as 2027; several with commas between them, 10 at most.';
const TEAM = '\\d{4}/[A-Za-z0-9][A-Za-z0-9._-]{0,63}';

const years = z
  .string()
  .regex(/^\d{4}(,\d{4}){0,9}$/, YEARS)
  .optional();

export const followChangesRoute = route({
  method: 'get',
  path: '/api/me/live',
  operationId: 'follow_changes',
  summary:
    'Says which topics of a page have changed, as events named `changed`, as long as the page is open: `tasks` and `approvals` of the acting person, and `team:YEAR:TEAM`, `cycle:YEAR` and `launch:YEAR` as the page shows them.',
  action: 'read_own_tasks',
  query: z.strictObject({
    team: z
      .string()
      .regex(new RegExp(`^${TEAM}(,${TEAM}){0,49}$`), TEAMS)
      .optional()
      .meta({ description: TEAMS, example: '2027/CO-202' }),
    cycle: years.meta({ description: YEARS, example: '2027' }),
    launch: years.meta({ description: YEARS, example: '2027' }),
  }),
  responds: {
    status: 200,
    description: 'A stream that does not end by itself. The topic `all`: something may have been missed.',
    schema: z.object({ topics: z.array(z.string()).min(1) }).meta({ id: 'Changed' }),
    onlyEvents: true,
  },
  async handle({ deps, actor, query, req, res }) {
    const shown = {
      teams: listOf(query.team).map((text) => {
        const [year = '', ubtId = ''] = text.split('/');
        return { budgetYear: Number(year), ubtId };
      }),
      cycles: listOf(query.cycle).map(Number),
      launches: listOf(query.launch).map(Number),
    };
    await streamChanges(deps, { req, res, actor, shown });
    return SENT;
  },
});

const listOf = (text: string | undefined): string[] => text?.split(',') ?? [];
