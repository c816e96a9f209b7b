import type { z } from 'zod';
import { requestApproval } from '../../../application/approvals/answer-approval.ts';
import { refuseTooEarly } from '../../../application/approvals/closed-text.ts';
import { APPROVAL_PAYLOADS } from '../../../application/approvals/payloads.ts';
import { teamResource } from '../../../application/authorization.ts';
import { forOneSide } from '../../../application/fields.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { findActor } from '../../../db/organization/actors.ts';
import type { Team } from '../../../db/teams/teams.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { ApprovalAction } from '../../../domain/approvals.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Action } from '../../../domain/permissions.ts';
import { rolesFor } from '../../../domain/permissions.ts';
import type { Side } from '../../../domain/vocabulary.ts';
import { approvalSchema } from '../../contract/approval.ts';
import { teamPath } from '../../contract/fields.ts';
import type { ApiDeps } from '../../deps.ts';
import { readTeam } from '../../http/read-team.ts';
import { type AnyRoute, route } from '../../http/route.ts';
import { approvalView } from '../../views/approval-view.ts';

/** A request of one regional co-chair about one team, which the other side's confirms. */
function askForTeam<B extends { side?: Side | undefined }>(
  action: ApprovalAction & Action,
  path: string,
  summary: string,
  body: z.ZodType<B>,
  check: (deps: ApiDeps, team: Team, body: B) => Promise<void> = async () => undefined,
): AnyRoute {
  return route({
    method: 'post',
    path: `/api/cycles/{budgetYear}/ubts/{ubtId}/${path}`,
    operationId: action,
    summary,
    action,
    params: teamPath,
    body,
    responds: { status: 202, description: 'Awaiting the other side’s confirmation.', schema: approvalSchema },
    place: readTeam,
    async handle({ deps, actor, team, body }) {
      const { budgetYear, ubtId } = team;
      await check(deps, team, body);
      const { side, ...payload } = body;
      const asked = { side, action, scopeKind: 'team', scopeId: ubtId, budgetYear, payload } as const;
      return approvalView(
        await inTransaction(deps.pool, (tx) => requestApproval(deps, tx, actor, asked, teamResource(team))),
      );
    },
  });
}

export const withdrawTeam = askForTeam(
  'withdraw_team',
  'withdrawals',
  'A regional co-chair asks to withdraw a team from the cycle; the other side’s confirms.',
  APPROVAL_PAYLOADS.withdraw_team.pick({ reason: true }).extend(forOneSide),
);

export const letPhaseGo = askForTeam(
  'let_phase_go',
  'phase-releases',
  'A regional co-chair asks to let a phase go on sooner, with a reason; the other side’s confirms.',
  APPROVAL_PAYLOADS.let_phase_go.extend(forOneSide),
  async (_deps, { snapshot }, { phase }) => refuseTooEarly(phase, snapshot),
);

export const exemptFromTraining = askForTeam(
  'exempt_from_training',
  'training-exemptions',
  'A regional co-chair asks to exempt a person from training; the other side’s confirms.',
  APPROVAL_PAYLOADS.exempt_from_training.extend(forOneSide),
  async (deps, team, { personId }) => {
    const person = await findActor(deps.pool, personId, nationalToday(deps));
    if (person && rolesFor(person, 'sign', teamResource(team)).length > 0) return;
    throw new DomainError(
      'not_found',
      `${personId} neither leads this team nor covers a seat of it, so nothing is owed here. Check the person.`,
    );
  },
);

export const pauseTeam = askForTeam(
  'pause',
  'pauses',
  'A regional co-chair asks to pause a team’s mail; the other side’s confirms. No date moves.',
  APPROVAL_PAYLOADS.pause.extend(forOneSide),
);

export const resumeTeam = askForTeam(
  'resume',
  'resumptions',
  'A regional co-chair asks to resume a team; the dates that have passed are listed in its history.',
  APPROVAL_PAYLOADS.resume.extend(forOneSide),
);
