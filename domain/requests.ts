// Requests that need both sides: one co-chair asks, the other side's answers.

import { type Actor, type Resource, rolesFor } from './can.ts';
import type { Side } from './vocabulary.ts';

export const APPROVAL_ACTIONS = [
  'launch_cycle',
  'cancel_cycle',
  'move_milestone',
  'withdraw_team',
  'let_phase_go',
  'exempt_from_training',
  'pause',
  'resume',
] as const;
export type ApprovalAction = (typeof APPROVAL_ACTIONS)[number];

/** What of a request decides who may answer it. */
export interface OpenRequest {
  action: ApprovalAction;
  scopeKind: 'nation' | 'region' | 'team';
  /** Null: the nation. */
  scopeId: string | null;
  regionId: string | null;
  status: string;
  requestedBy: string;
  /** Null: a roster proposed it and no co-chair has taken it up. */
  requestedSide: Side | null;
}

/** Whether one of the actor's roles for this request is of the side that did not ask; nobody answers their own request. */
export function mayAnswer(actor: Actor, request: OpenRequest): boolean {
  if (request.status === 'waiting' && request.requestedBy === actor.personId) return false;
  const roles = rolesFor(actor, request.action, resourceOf(request));
  return roles.some(({ side }) => side !== null && side !== request.requestedSide);
}

/** Who is told that a request waits: the co-chairs of its own place. */
export function answerers(coChairs: Actor[], request: OpenRequest): Actor[] {
  const resource = resourceOf(request);
  const able = coChairs.filter((actor) => mayAnswer(actor, request));
  // a region always has co-chairs: where it has none of its own, the nation's act as such
  const level = resource.regionId === undefined ? 'nation' : 'region';
  return able.filter((actor) => rolesFor(actor, request.action, resource)[0]?.scopeKind === level);
}

export function resourceOf({
  scopeKind,
  scopeId,
  regionId,
}: Pick<OpenRequest, 'scopeKind' | 'scopeId' | 'regionId'>): Resource {
  const region = regionId === null ? {} : { regionId };
  return scopeKind === 'team' && scopeId !== null ? { ubtId: scopeId, ...region } : region;
}
