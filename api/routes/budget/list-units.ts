import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { phase, ref } from '../../../application/fields.ts';
import { type DeskRow, listDesk } from '../../../db/teams/unit-desk.ts';
import { reachOf } from '../../../domain/reach.ts';
import { openItemsInWords } from '../../../domain/team-cycle/open-items-in-words.ts';
import { UNIT_STANDINGS, unitStanding } from '../../../domain/team-cycle/unit-standing.ts';
import { instant } from '../../contract/answers.ts';
import { budgetYear, pageSize, regionId } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { dueWords } from '../../views/due-text.ts';

const standing = z.enum(UNIT_STANDINGS).meta({ id: 'UnitStanding' });
const unitLine = z
  .object({
    unitId: ref,
    unit: z.string(),
    ubtId: ref,
    team: z.string(),
    facility: z.string(),
    regionId,
    region: z.string(),
    phase,
    state: standing,
    open: z.array(z.string()).meta({ description: 'What keeps it from being final, such as `backfill:missing`.' }),
    openInWords: z.array(z.string()),
    inputClosesAt: instant,
    inputCloses: z.string().meta({ description: 'The same in words, with the facility’s zone.' }),
  })
  .meta({ id: 'UnitLine' });

export const listUnits = route({
  method: 'get',
  path: '/api/units',
  operationId: 'list_units',
  summary:
    'The unit budgets of a year that the acting person’s roles reach, by unit, with where each stands and what keeps it from being final.',
  action: 'read_unit_desk',
  query: z.strictObject({
    year: budgetYear,
    region: regionId.nullable().default(null),
    state: standing.nullable().default(null),
    q: z.string().trim().max(100).default('').meta({ description: 'Part of the name or ref of the unit or team.' }),
    after: z.string().max(64).default(''),
    limit: pageSize(200, 50),
  }),
  responds: {
    status: 200,
    description: 'A page; `next` is the `after` of the following one, null at the end.',
    schema: z.object({ units: z.array(unitLine), next: z.string().nullable() }),
  },
  async handle({ deps, actor, query }) {
    const { year, region, state, q, after, limit } = query;
    const { budgetYear } = await getCycle(deps, year);
    const reach = reachOf(actor, 'read_unit_desk');
    const most = state === null ? limit + 1 : null;
    const rows = await listDesk(deps.pool, budgetYear, { regionId: region, reach, text: q, after, limit: most });
    const nowMs = deps.clock.now();
    const lines = rows.map((row) => ({ row, ...unitStanding(row, row.unitId, nowMs) }));
    const wanted = lines.filter((line) => state === null || line.standing === state);
    const page = wanted.slice(0, limit);
    return {
      units: page.map(unitLineView),
      next: wanted.length > limit ? (page.at(-1)?.row.unitId ?? null) : null,
    };
  },
});

function unitLineView({ row, standing, open }: { row: DeskRow } & ReturnType<typeof unitStanding>) {
  const { desk, outcome: _, published: __, timeZone, ...line } = row;
  return {
    ...line,
    state: standing,
    open,
    openInWords: openItemsInWords(open),
    inputClosesAt: new Date(desk.inputClosesMs).toISOString(),
    inputCloses: dueWords(desk.inputClosesMs, timeZone),
  };
}
