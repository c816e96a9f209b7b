import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { phase, ref, side } from '../../../application/fields.ts';
import { listTeamsBehind, type TeamBehind } from '../../../db/teams/behind.ts';
import { reachOf } from '../../../domain/reach.ts';
import { roleInWords } from '../../../domain/role-in-words.ts';
import { DUTY_KINDS } from '../../../domain/team-cycle/duties.ts';
import { AT_RISK_MS, LATENESS, latenessOf } from '../../../domain/team-cycle/lateness.ts';
import { ROLES } from '../../../domain/vocabulary.ts';
import { instant } from '../../contract/answers.ts';
import { cyclePath, pageSize, regionId } from '../../contract/fields.ts';
import { cursor, cursorOf, readCursor } from '../../http/cursor.ts';
import { route } from '../../http/route.ts';
import { dutyInWords } from '../../views/due-duty-text.ts';
import { dueWords } from '../../views/due-text.ts';

const lateness = z.enum(LATENESS).meta({ id: 'Lateness' });
const reason = z
  .object({
    kind: z.enum(DUTY_KINDS),
    subject: z.string(),
    words: z.string().meta({ description: 'What is not done, in a sentence.' }),
    personId: ref.nullable().meta({ description: 'null: it falls to whoever has the role.' }),
    name: z.string().nullable(),
    who: z.string().meta({ description: 'The name, or else the role in words.' }),
    role: z.enum(ROLES).nullable(),
    side: side.nullable(),
    lateness,
    dueAt: instant,
    due: z.string(),
    resting: z.boolean().meta({ description: 'A later date is asked for, and reminders rest meanwhile.' }),
  })
  .meta({ id: 'ReasonBehind' });
const team = z
  .object({
    ubtId: ref,
    name: z.string(),
    regionId,
    facility: z.string(),
    phase,
    paused: z.boolean(),
    lateness,
    reasons: z.array(reason).meta({ description: 'What was due first before all.' }),
  })
  .meta({ id: 'TeamBehind' });

export const listBehind = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/behind',
  operationId: 'list_behind',
  summary:
    'The teams that are late or have something due within two weeks, and why: for sponsors and regional co-chairs, of the teams they answer for.',
  action: 'list_behind',
  params: cyclePath,
  query: z.strictObject({ region: regionId.nullable().default(null), after: cursor, limit: pageSize(100, 50) }),
  responds: {
    status: 200,
    description: 'A page, what was due first before all; `next` is the `after` of the following one, null at the end.',
    schema: z.object({ teams: z.array(team), next: z.string().nullable() }),
  },
  async handle({ deps, actor, params, query }) {
    const { budgetYear } = await getCycle(deps, params.budgetYear);
    const nowMs = deps.clock.now();
    const last = readCursor(query.after);
    const rows = await listTeamsBehind(deps.pool, budgetYear, nowMs + AT_RISK_MS, {
      regionId: query.region,
      reach: reachOf(actor, 'list_behind'),
      after: last && { firstDueAt: last.instant, ubtId: last.id },
      limit: query.limit + 1,
    });
    const page = rows.slice(0, query.limit);
    const end = page.at(-1);
    return {
      teams: page.map((row) => teamBehindView(row, nowMs)),
      next: end && rows.length > page.length ? cursorOf(end.firstDueAt, end.ubtId) : null,
    };
  },
});

const teamBehindView = ({ firstDueAt, timeZone, owed, ...row }: TeamBehind, nowMs: number): z.output<typeof team> => ({
  ...row,
  lateness: latenessOf(firstDueAt.getTime(), nowMs),
  reasons: owed.map(({ dueAt, ...duty }) => ({
    ...duty,
    who: duty.name ?? (duty.role ? roleInWords(duty.role, duty.side) : 'somebody'),
    words: dutyInWords(duty),
    lateness: latenessOf(dueAt.getTime(), nowMs),
    dueAt: dueAt.toISOString(),
    due: dueWords(dueAt.getTime(), timeZone),
  })),
});
