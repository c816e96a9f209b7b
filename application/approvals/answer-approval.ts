// What needs both sides: one co-chair asks, the other side's answers. Both names stay on record.

import { randomUUID } from 'node:crypto';
import { nationalToday } from '../../calendar/national-today.ts';
import {
  type Approval,
  getSituation,
  insertApproval,
  lockApproval,
  saveApprovalAnswer,
  takeUpProposal,
  withdrawApproval,
} from '../../db/cycles/approvals.ts';
import { findActor } from '../../db/organization/actors.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { type ApprovalAction, mayAnswer, mayTakeBack, overtakenBy, resourceOf } from '../../domain/approvals.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Action, type Actor, type Resource, rolesFor } from '../../domain/permissions.ts';
import { chooseSide } from '../../domain/team-cycle/seats.ts';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { authorize } from '../authorization.ts';
import type { UseCaseDeps } from '../deps.ts';
import { logFailure } from '../log-failure.ts';
import { carryOut } from './approval-effects.ts';
import { refuseClosed, refuseOvertaken, refuseTooEarly } from './closed-text.ts';

interface Asked {
  /** For which side; needed where the person could ask for either. */
  side?: Side | undefined;
  action: ApprovalAction;
  scopeKind: Approval['scopeKind'];
  scopeId: string | null;
  budgetYear: number;
  payload: Record<string, unknown>;
}

/** Asking for the same thing while it waits is the same request. */
export function requestApproval(
  deps: UseCaseDeps,
  tx: Tx,
  actor: Actor,
  { side, ...asked }: Asked,
  resource: Resource,
): Promise<Approval> {
  return insertApproval(tx, {
    ...asked,
    regionId: resource.regionId ?? null,
    approvalId: randomUUID(),
    requestedBy: actor.personId,
    requestedSide: sideFor(actor, asked.action, resource, side),
    requestedAt: new Date(deps.clock.now()),
  });
}

/**
 * Confirms or refuses; a confirmation by the second side takes effect in the same transaction. Answering the same again
 * changes nothing. What a roster proposed has no side yet: the first co-chair's confirmation makes it theirs, and it
 * then waits for the other side's; a refusal by either ends it.
 */
export async function answerApproval(
  deps: UseCaseDeps,
  actor: Actor,
  approvalId: string,
  { confirm, side: named }: { confirm: boolean; side?: Side | undefined },
): Promise<Approval> {
  const { approval, after } = await inTransaction(deps.pool, async (tx): Promise<Answered> => {
    const open = await lockKnown(tx, approvalId);
    const resource = resourceOf(open);
    authorize(actor, 'answer_approval', resource);
    authorize(actor, open.action, resource);
    const status = confirm ? 'confirmed' : 'refused';
    if (isAnsweredSo(open, actor, confirm)) return { approval: open, after: undefined };
    refuseClosed(open);
    const side = sideFor(actor, open.action, resource, named);
    if (side === open.requestedSide || !mayAnswer(actor, open)) {
      throw new DomainError(
        'same_side_confirmation',
        `This was requested by ${open.requestedSide}; a co-chair of the other side confirms or refuses it.`,
      );
    }
    if (confirm) {
      const situation = await getSituation(tx, approvalId);
      refuseOvertaken(overtakenBy(situation.action, situation));
      if (situation.phase && situation.team) refuseTooEarly(situation.phase, situation.team);
    }
    const atMs = deps.clock.now();
    if (open.status === 'proposed' && confirm) {
      const by = { personId: actor.personId, side, atMs };
      return { approval: await takeUpProposal(tx, approvalId, by), after: undefined };
    }
    await saveApprovalAnswer(tx, approvalId, { status, by: actor.personId, atMs });
    const effect = confirm ? await carryOut(deps, tx, open, actor.personId) : undefined;
    const answered: Approval = { ...open, status, answeredBy: actor.personId, answeredAt: new Date(atMs) };
    return { approval: answered, after: effect };
  });
  // done now to be quick; if it fails, the sweeper does it
  await after?.().catch((error: unknown) =>
    logFailure(deps.logger, { action: approval.action }, error, 'what follows from an approval is left to the sweeper'),
  );
  return approval;
}

/**
 * The side that asked takes its request back while nobody has answered; the lock lets either this or the answer be first.
 * Idempotent.
 */
export function takeBack(deps: UseCaseDeps, actor: Actor, approvalId: string): Promise<Approval> {
  return inTransaction(deps.pool, async (tx) => {
    const open = await lockKnown(tx, approvalId);
    if (open.closedBy === actor.personId) return open;
    authorize(actor, 'withdraw_approval', resourceOf(open));
    if (open.requestedSide === null) {
      throw new DomainError(
        'not_awaiting_confirmation',
        'A roster file proposed this, so nobody can take it back. To end it, refuse it.',
      );
    }
    const requester = await findActor(tx, open.requestedBy, nationalToday(deps));
    if (!mayTakeBack(actor, open, requester)) {
      throw new DomainError(
        'not_allowed',
        'Only the person who asked takes this request back or, once they have left that office, a co-chair of their side. Ask them; the other side can refuse it.',
      );
    }
    if (open.status === 'withdrawn') return open;
    refuseClosed(open);
    return withdrawApproval(tx, approvalId, { personId: actor.personId, atMs: deps.clock.now() });
  });
}

async function lockKnown(tx: Tx, approvalId: string): Promise<Approval> {
  const open = await lockApproval(tx, approvalId);
  if (open) return open;
  throw new DomainError(
    'not_found',
    'There is no such request. Open your list of requests again: what waits for you stands there.',
  );
}

interface Answered {
  approval: Approval;
  after: (() => Promise<void>) | undefined;
}

/** Whether this very answer is on record already, be it the second side's or the first one's to a proposal. */
function isAnsweredSo({ status, answeredBy, requestedBy, payload }: Approval, actor: Actor, confirm: boolean): boolean {
  if (status === 'waiting') return confirm && requestedBy === actor.personId && 'importId' in payload;
  return status === (confirm ? 'confirmed' : 'refused') && answeredBy === actor.personId;
}

/** Old data may have one person as co-chair of both sides: they say for which they speak. */
function sideFor(actor: Actor, action: Action, resource: Resource, named: Side | undefined): Side {
  const roles = rolesFor(actor, action, resource);
  const possible = SIDES.filter((one) => roles.some(({ side }) => side === one));
  if (possible.length > 0) return chooseSide(possible, named, NO_SIDE);
  throw new DomainError('not_allowed', NO_SIDE);
}

const NO_SIDE = 'Only a labor or management co-chair can ask for this.';
