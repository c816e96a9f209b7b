import { z } from 'zod';
import { planRepair, REPAIR_ADVICE } from '../../../application/repair/plan-repair.ts';
import { getMachine } from '../../../db/teams/operations.ts';
import { ubtCycleId } from '../../../domain/ids.ts';
import { lookAtRun } from '../../../temporal/look-at-run.ts';
import { lookForTrouble } from '../../../temporal/look-for-trouble.ts';
import { teamPath } from '../../contract/fields.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { temporalUiLink } from '../../views/temporal-ui-link.ts';
import { inTime } from './in-time.ts';
import { machine, machineView } from './list-machines.ts';

const repair = z
  .object({
    advice: z.enum(REPAIR_ADVICE).meta({ id: 'RepairAdvice' }),
    found: z.string().meta({ description: 'How the workflow and the database stand to each other.' }),
    next: z.string().meta({ description: 'What whoever looks does next.' }),
    does: z.array(z.string()).meta({ description: 'What a repair would do, in its order; empty: it can do nothing.' }),
  })
  .meta({ id: 'RepairPlan' });

export const showMachine = route({
  method: 'get',
  path: '/api/operations/cycles/{budgetYear}/{ubtId}',
  operationId: 'show_machine',
  summary:
    'How one team’s workflow stands in the database and in Temporal, and what a repair would do. Changes nothing.',
  action: 'read_operations',
  params: teamPath,
  responds: {
    status: 200,
    description: 'As of now.',
    schema: z.object({
      machine,
      run: z
        .object({ runId: z.string(), status: z.string(), generation: z.number().int(), seq: z.number().int() })
        .meta({ id: 'MachineRun' })
        .nullable()
        .meta({ description: 'The newest in Temporal, and the event that it began from; null: there is none.' }),
      repair,
      temporalUrl: z.string().nullable().meta({ description: 'In Temporal’s own UI; null: none is configured.' }),
    }),
  },
  place: readTeam,
  async handle({ deps, team: { budgetYear, ubtId } }) {
    const [row, run, trouble] = await inTime(deps, () =>
      Promise.all([
        getMachine(deps.pool, budgetYear, ubtId),
        lookAtRun(deps.client, budgetYear, ubtId),
        lookForTrouble(deps.client, budgetYear, ubtId),
      ]),
    );
    return {
      machine: machineView(row, deps.clock.now()),
      run: run ?? null,
      repair: planRepair({ row: row.snapshot, run, trouble, pendingCommands: row.pendingCommands }),
      temporalUrl: temporalUiLink(deps, ubtCycleId(budgetYear, ubtId)),
    };
  },
});
