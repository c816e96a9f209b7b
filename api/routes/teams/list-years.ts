import { z } from 'zod';
import { teamNotFound } from '../../../application/authorization.ts';
import { askDecision, cents, phase, ref } from '../../../application/fields.ts';
import { findTeamOnRecord, listTeamYears } from '../../../db/teams/team-years.ts';
import { can } from '../../../domain/permissions.ts';
import { SIDES } from '../../../domain/vocabulary.ts';
import { budgetYear, regionId } from '../../contract/fields.ts';
import { filingKind, filingState, outcome } from '../../contract/team.ts';
import { route } from '../../http/route.ts';

const year = z
  .object({
    budgetYear,
    phase,
    outcome: outcome.nullable(),
    filingState,
    filingKind: filingKind.nullable(),
    filedOnTime: z.boolean().nullable().meta({ description: 'null: nothing is filed yet.' }),
    discussionConfirmed: z.boolean().meta({ description: 'Held, recorded by one side and confirmed by the other.' }),
    published: z.boolean(),
    asks: z.array(
      z
        .object({
          askId: z.string(),
          unitId: ref,
          from: z.enum([...SIDES, 'joint']),
          what: z.string(),
          amountCents: cents,
          decision: askDecision.nullable().meta({ description: 'null: not published yet.' }),
          grantedCents: cents.nullable().meta({ description: 'null: not published yet.' }),
        })
        .meta({ id: 'AskOfYear' }),
    ),
  })
  .meta({ id: 'TeamYear' });

export const listYears = route({
  method: 'get',
  path: '/api/ubts/{ubtId}/years',
  operationId: 'list_years',
  summary: 'The team’s cycles side by side, newest first: where each stands or ended, and what was asked and granted.',
  action: 'read_team',
  params: z.strictObject({ ubtId: ref }),
  responds: {
    status: 200,
    description: 'The years.',
    schema: z.object({ ubtId: ref, name: z.string(), facility: z.string(), regionId, years: z.array(year) }),
  },
  async place({ deps, actor, params }) {
    const team = await findTeamOnRecord(deps.pool, params.ubtId);
    if (!team || !can(actor, 'read_team', team)) throw teamNotFound();
    const { ubtId, facilityId, regionId } = team;
    return { resource: { ubtId, facilityId, regionId }, team };
  },
  async handle({ deps, team: { ubtId, name, facility, regionId } }) {
    return { ubtId, name, facility, regionId, years: await listTeamYears(deps.pool, ubtId) };
  },
});
