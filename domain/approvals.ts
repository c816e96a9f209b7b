// Requests that need both sides: one co-chair asks, the other side's answers.

import { type Actor, type Resource, rolesFor } from './permissions.ts';
import { PHASES, type Phase, type Side } from './vocabulary.ts';

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

/**
 * `proposed`: by a roster, both co-chairs have yet to confirm; `withdrawn`: taken back by the side that asked; `lapsed`:
 * overtaken before it was answered.
 */
export const APPROVAL_STATUSES = ['proposed', 'waiting', 'confirmed', 'refused', 'withdrawn', 'lapsed'] as const;

/** Two people who act together answer within this time: no mail is needed for what they agree on, and nothing lapses. */
export const ACTING_TOGETHER_MS = 60_000;

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
  // where a region has no co-chairs of its own, the nation's act for it
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

/**
 * Whether the actor may take this request back: whoever asked, as long as they speak for the side that asked; once they
 * no longer do, any present co-chair of that side. What a roster proposed cannot be taken back by anybody, only
 * refused.
 *
 * @param requester as they are today; undefined: they are co-chair of nothing any more
 */
export function mayTakeBack(actor: Actor, request: OpenRequest, requester: Actor | undefined): boolean {
  if (!speaksForAsker(actor, request)) return false;
  return actor.personId === request.requestedBy || !requester || !speaksForAsker(requester, request);
}

function speaksForAsker(actor: Actor, request: OpenRequest): boolean {
  const roles = rolesFor(actor, request.action, resourceOf(request));
  return request.requestedSide !== null && roles.some(({ side }) => side === request.requestedSide);
}

export const CLOSE_REASONS = [
  'cycle_over',
  'launched',
  'team_over',
  'phase_over',
  'paused_already',
  'not_paused',
  'back_on_roster',
  'draft_edited',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** The present state of what a request is about. */
export interface RequestStanding {
  cycle: 'draft' | 'launching' | 'running' | 'ended' | 'cancelled';
  /** Null: the request is not about one team. */
  team: { isOver: boolean; phase: Phase; letGo: readonly Phase[]; paused: boolean } | null;
  /** The phase that it asks to let go; null for anything else. */
  phase: Phase | null;
}

/** Why a confirmation would change nothing any more, or null while it would. */
export function overtakenBy(
  action: ApprovalAction,
  { cycle, team, phase }: RequestStanding,
): Exclude<CloseReason, 'back_on_roster' | 'draft_edited'> | null {
  if (cycle === 'ended' || cycle === 'cancelled') return 'cycle_over';
  if (action === 'launch_cycle') return cycle === 'draft' ? null : 'launched';
  if (!team) return null;
  if (team.isOver) return 'team_over';
  if (action === 'pause' && team.paused) return 'paused_already';
  if (action === 'resume' && !team.paused) return 'not_paused';
  const isPast = phase !== null && (team.letGo.includes(phase) || PHASES.indexOf(phase) < PHASES.indexOf(team.phase));
  return action === 'let_phase_go' && isPast ? 'phase_over' : null;
}

/** Whether the team has yet to come to the phase that it is asked to be let go from: the team itself would refuse it. */
export const isTooEarly = (phase: Phase, team: { phase: Phase }): boolean =>
  PHASES.indexOf(phase) > PHASES.indexOf(team.phase);
