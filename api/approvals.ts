// What needs both sides: one co-chair asks, the other side's answers. Both names stay on record.

import { randomUUID } from 'node:crypto';
import { type Approval, type ApprovalAction, answerApproval, lockApproval, requestApproval } from '../db/approvals.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { type Action, type Actor, type Resource, rolesFor } from '../domain/can.ts';
import { DomainError } from '../domain/errors.ts';
import type { Side } from '../domain/vocabulary.ts';
import { carryOut } from './approval-effects.ts';
import type { ApiDeps } from './deps.ts';
import { authorize } from './route.ts';

interface Asked {
  action: ApprovalAction;
  scopeKind: Approval['scopeKind'];
  scopeId: string | null;
  budgetYear: number;
  payload: Record<string, unknown>;
}

/** Asking for the same thing while it waits is the same request. */
export function askOtherSide(deps: ApiDeps, tx: Tx, actor: Actor, asked: Asked, resource: Resource): Promise<Approval> {
  return requestApproval(tx, {
    ...asked,
    regionId: resource.regionId ?? null,
    approvalId: randomUUID(),
    requestedBy: actor.personId,
    requestedSide: sideFor(actor, asked.action, resource),
    requestedAt: new Date(deps.clock.now()),
  });
}

/** Confirms or refuses; a confirmation takes effect in the same transaction. The same answer twice is one answer. */
export async function answerOtherSide(
  deps: ApiDeps,
  actor: Actor,
  approvalId: string,
  confirm: boolean,
): Promise<Approval> {
  const { approval, after } = await inTransaction(deps.pool, async (tx) => {
    const waiting = await lockApproval(tx, approvalId);
    if (!waiting)
      throw new DomainError('not_found', 'There is no such request. List the waiting ones with GET /api/approvals.');
    const resource = resourceOf(waiting);
    authorize(actor, 'answer_approval', resource);
    authorize(actor, waiting.action, resource);
    const status = confirm ? 'confirmed' : 'refused';
    if (waiting.status !== 'waiting') {
      if (waiting.status === status && waiting.answeredBy === actor.personId)
        return { approval: waiting, after: undefined };
      throw new DomainError('not_awaiting_confirmation', `This request is ${waiting.status} already.`);
    }
    if (!isOfOtherSide(actor, waiting)) {
      throw new DomainError(
        'same_side_confirmation',
        `This was requested by ${waiting.requestedSide}; a co-chair of the other side confirms or refuses it.`,
      );
    }
    const atMs = deps.clock.now();
    await answerApproval(tx, approvalId, { status, by: actor.personId, atMs });
    const effect = confirm ? await carryOut(deps, tx, waiting, actor.personId) : undefined;
    const answered: Approval = { ...waiting, status, answeredBy: actor.personId, answeredAt: new Date(atMs) };
    return { approval: answered, after: effect };
  });
  // sooner than the sweeper would; what fails here it does
  await after?.().catch(() => undefined);
  return approval;
}

/** Whether one of the actor's roles for this request is of the side that did not ask. */
export function isOfOtherSide(actor: Actor, approval: Approval): boolean {
  const roles = rolesFor(actor, approval.action, resourceOf(approval));
  return roles.some(({ side }) => side !== null && side !== approval.requestedSide);
}

export function resourceOf({
  scopeKind,
  scopeId,
  regionId,
}: Pick<Approval, 'scopeKind' | 'scopeId' | 'regionId'>): Resource {
  const region = regionId === null ? {} : { regionId };
  return scopeKind === 'team' && scopeId !== null ? { ubtId: scopeId, ...region } : region;
}

function sideFor(actor: Actor, action: Action, resource: Resource): Side {
  const side = rolesFor(actor, action, resource)[0]?.side;
  if (!side) throw new DomainError('not_allowed', 'Only a labor or management co-chair can ask for this.');
  return side;
}
