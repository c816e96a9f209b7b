import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { phase, ref } from '../../../application/fields.ts';
import { listMachines, MACHINE_STATES, type MachineRow } from '../../../db/teams/operations.ts';
import { ubtCycleId } from '../../../domain/ids.ts';
import { nextOnAgenda } from '../../../domain/team-cycle/agenda.ts';
import { openItems } from '../../../domain/team-cycle/duties.ts';
import { openItemsInWords } from '../../../domain/team-cycle/open-items-in-words.ts';
import { count, instant } from '../../contract/answers.ts';
import { budgetYear, pageSize, regionId } from '../../contract/fields.ts';
import { outcome } from '../../contract/team.ts';
import { route } from '../../http/route.ts';
import { agendaWords } from '../../views/agenda-words.ts';
import { withoutSides } from '../../views/hide-names.ts';

/** The sweeper brings a command again every few seconds: one that waits for longer will not go by itself. */
const STUCK_AFTER_MS = 60_000;

export const machine = z
  .object({
    ubtId: ref,
    name: z.string(),
    regionId,
    region: z.string(),
    facility: z.string(),
    workflowId: z.string(),
    phase,
    outcome: outcome.nullable(),
    generation: z.number().int().meta({ description: 'How often it was begun anew from its snapshot, and once.' }),
    seq: z.number().int().meta({ description: 'Of its last event.' }),
    since: instant.nullable().meta({ description: 'When that happened: since then it waits.' }),
    waitsFor: z.array(z.string()).meta({ description: 'In words, never by side.' }),
    next: z
      .object({ at: instant, event: z.string(), words: z.string() })
      .nullable()
      .meta({ description: 'What time alone will do; null: it has ended.' }),
    startedAt: instant.nullable().meta({ description: 'null: it is not known to run.' }),
    startProblem: z.string().nullable().meta({ description: 'The name of the error of the last start that failed.' }),
    pendingCommands: count,
    oldestPendingAt: instant.nullable(),
    refusedCommands: count,
  })
  .meta({ id: 'Machine' });

export const listMachinesRoute = route({
  method: 'get',
  path: '/api/operations/cycles',
  operationId: 'list_machines',
  summary:
    'The workflow of every team’s cycle of a year: what it waits for, since when, when it wakes, and what does not go on. From the database, not from Temporal.',
  action: 'read_operations',
  query: z.strictObject({
    year: budgetYear,
    q: z
      .string()
      .trim()
      .max(100)
      .default('')
      .meta({ description: 'Part of the team’s name or ref, facility or region.' }),
    state: z.enum(MACHINE_STATES).meta({ id: 'MachineState' }).nullable().default(null),
    after: z.string().max(64).default(''),
    limit: pageSize(100, 50),
  }),
  responds: {
    status: 200,
    description: 'A page by team; `next` is the `after` of the following one, null at the end.',
    schema: z.object({ cycles: z.array(machine), next: z.string().nullable() }),
  },
  async handle({ deps, query: { year, q, state, after, limit } }) {
    const { budgetYear } = await getCycle(deps, year);
    const stuckBeforeMs = deps.clock.now() - STUCK_AFTER_MS;
    const rows = await listMachines(deps.pool, budgetYear, { state, text: q, after, limit: limit + 1, stuckBeforeMs });
    const page = rows.slice(0, limit);
    return {
      cycles: page.map((row) => machineView(row, deps.clock.now())),
      next: rows.length > limit ? (page.at(-1)?.ubtId ?? null) : null,
    };
  },
});

export function machineView({ snapshot, ...row }: MachineRow, nowMs: number): z.output<typeof machine> {
  const next = nextOnAgenda(snapshot);
  return {
    ubtId: row.ubtId,
    name: row.name,
    regionId: row.regionId,
    region: row.region,
    facility: row.facility,
    workflowId: ubtCycleId(snapshot.budgetYear, row.ubtId),
    phase: snapshot.phase,
    outcome: row.outcome,
    generation: row.generation,
    seq: snapshot.seq,
    since: row.lastEventAt?.toISOString() ?? null,
    waitsFor: openItemsInWords(withoutSides(openItems(snapshot))),
    next: next
      ? {
          // 0: at once
          at: new Date(next.atMs === 0 ? nowMs : next.atMs).toISOString(),
          event: next.body.type,
          words: agendaWords(next.body),
        }
      : null,
    startedAt: row.startedAt?.toISOString() ?? null,
    startProblem: row.startProblem,
    pendingCommands: row.pendingCommands,
    oldestPendingAt: row.oldestPendingAt?.toISOString() ?? null,
    refusedCommands: row.refusedCommands,
  };
}
