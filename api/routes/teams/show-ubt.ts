import { z } from 'zod';
import { listTeamDuties } from '../../../db/tasks.ts';
import { can } from '../../../domain/can.ts';
import { MILESTONE_KEYS } from '../../../domain/dates.ts';
import { ubtCycleId } from '../../../domain/ids.ts';
import type { CycleState } from '../../../domain/state.ts';
import { SIDES } from '../../../domain/vocabulary.ts';
import { teamPath } from '../../contract/words.ts';
import { dueWords } from '../../due-words.ts';
import { readTeam, teamResource } from '../../readable-team.ts';
import { route } from '../../route.ts';
import { dutiesWithoutSides, withoutSides } from '../../without-sides.ts';

const anything = z.record(z.string(), z.unknown());

export const showUbt = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}',
  operationId: 'show_ubt',
  summary: 'One team’s cycle: phase, seats, filing, unit budgets, decisions, and what it waits for.',
  action: 'read_team',
  params: teamPath,
  responds: {
    status: 200,
    description: 'The team’s cycle as last recorded.',
    schema: z.object({
      budgetYear: z.number().int(),
      ubtId: z.string(),
      name: z.string(),
      kind: z.string(),
      facility: z.string(),
      regionId: z.string(),
      timeZone: z.string(),
      workflowId: z.string(),
      phase: z.string(),
      outcome: z.string().nullable(),
      openAtEnd: z.array(z.string()),
      overdue: z.array(z.string()),
      paused: z.boolean(),
      loaded: z.boolean(),
      published: z.boolean(),
      seats: anything,
      discussion: anything.nullable(),
      filing: anything,
      impasse: anything.nullable(),
      extensions: z.array(anything),
      units: z.array(anything),
      inputs: z.array(anything),
      asks: z.array(anything),
      acknowledged: anything,
      dates: z.record(z.string(), z.string()),
      waitsFor: z.array(
        z.object({
          kind: z.string(),
          subject: z.string(),
          holder: z.string().nullable(),
          dueAt: z.string(),
          due: z.string(),
        }),
      ),
    }),
  },
  place: readTeam,
  async handle({ deps, actor, team }) {
    const named = can(actor, 'read_who_is_behind', teamResource(team));
    const { snapshot: state, name, kind, facility, regionId, timeZone } = team;
    const owed = await listTeamDuties(deps.pool, team.budgetYear, team.ubtId, named);
    const duties = named ? owed : dutiesWithoutSides(owed);
    const { filing, impasse, units, inputs, asks, acknowledged, discussion, paused, loaded, published } = state;
    return {
      budgetYear: team.budgetYear,
      ubtId: team.ubtId,
      name,
      kind,
      facility,
      regionId,
      timeZone,
      workflowId: ubtCycleId(team.budgetYear, team.ubtId),
      phase: state.phase,
      outcome: state.outcome,
      openAtEnd: named ? state.openAtEnd : withoutSides(state.openAtEnd),
      overdue: state.late,
      paused,
      loaded,
      published,
      seats: seatsView(state, named),
      discussion,
      filing: filingView(filing),
      impasse,
      extensions: state.extensions.map((pending) => ({ ...pending })),
      units: units.map((unit) => ({ ...unit })),
      inputs: inputs.map((input) => ({ ...input })),
      asks: asks.map((ask) => ({ ...ask })),
      acknowledged,
      dates: Object.fromEntries(MILESTONE_KEYS.map((key) => [key, new Date(state.known.dates[key]).toISOString()])),
      waitsFor: duties.map(({ dueAt, ...duty }) => ({
        ...duty,
        dueAt: dueAt.toISOString(),
        due: dueWords(dueAt.getTime(), timeZone),
      })),
    };
  },
});

/** Who sits where is no secret; who owes training is shown to the team, its sponsors and regional co-chairs only. */
function seatsView(state: CycleState, named: boolean): Record<string, unknown> {
  return Object.fromEntries(
    SIDES.map((side) => {
      const { personId, standing, trained } = state.seats[side];
      return [side, named ? { personId, standing, trained } : { personId, standing }];
    }),
  );
}

function filingView({ sent, returned: _, ...filing }: CycleState['filing']): Record<string, unknown> {
  const revisions = SIDES.map((side) => [side, sent[side]?.revisionId ?? null]);
  return { ...filing, revisions: Object.fromEntries(revisions) };
}
