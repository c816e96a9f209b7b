// What a person may do in a team, and why not now: asked of the same rules that decide when they do it, so that a page
// offers what will be taken and says beforehand what will not.

import { nationalToday } from '../../calendar/national-today.ts';
import { isTrained } from '../../db/organization/actors.ts';
import type { Team } from '../../db/teams/teams.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { type ApprovalAction, overtakenBy } from '../../domain/approvals.ts';
import { EXTENDABLE, EXTENSION_LIMIT } from '../../domain/dates.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Action, type Actor, can, rolesFor } from '../../domain/permissions.ts';
import type { Command, CommandOf, CommandType } from '../../domain/team-cycle/commands.ts';
import { decide } from '../../domain/team-cycle/decide.ts';
import type { SeatActor } from '../../domain/team-cycle/rules/rule.ts';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { CLOSED_BECAUSE } from '../approvals/closed-text.ts';
import { teamResource } from '../authorization.ts';
import type { UseCaseDeps } from '../deps.ts';
import { sidesOfLevel, sidesOfRoles, sidesOfSeats } from './acting-side.ts';

export const ACTS = [
  'accept_seat',
  'confirm_seat',
  'name_seat_holder',
  'vacate_seat',
  'record_discussion',
  'confirm_discussion',
  'write_revision',
  'sign',
  'withdraw_signature',
  'declare_impasse',
  'withdraw_impasse',
  'request_data',
  'answer_data',
  'request_extension',
  'answer_extension',
  'return_filing',
  'receive_filing',
  'let_phase_go',
  'pause',
  'resume',
  'exempt_from_training',
  'withdraw_team',
] as const satisfies Action[];

export interface PossibleAct {
  act: (typeof ACTS)[number];
  side: Side | null;
  /** A request or a milestone; '' where the act says it. */
  subject: string;
  /** Null: it is possible now. */
  refusal: string | null;
}

type Deps = Pick<UseCaseDeps, 'pool' | 'clock'>;
/** Asks the rules whether this would be refused now. */
type Probe = <T extends CommandType>(type: T, facts: Omit<CommandOf<T>, 'id' | 'type'>) => string | null;

/** No revision, request or person has this id: what is refused for another reason is told by that one. */
const NOTHING_YET = '';

export function listPossibleActs(deps: Deps, actor: Actor, team: Team): Promise<PossibleAct[]> {
  const nowMs = deps.clock.now();
  const probe: Probe = (type, facts) =>
    refusalOf(() => decide(team.snapshot, { id: '', type, ...facts } as Command, nowMs));
  const today = nationalToday(deps);
  return inTransaction(deps.pool, async (tx) => [
    ...seatKeeping(actor, team, probe),
    ...(await actsOfSeats(tx, actor, team, today, probe)),
    ...(await extensionAnswers(tx, actor, team, today, probe)),
    ...actsOfNeither(actor, team, probe),
    ...requestsToOtherSide(actor, team),
  ]);
}

function refusalOf(tries: () => unknown): string | null {
  try {
    tries();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

function seatKeeping(actor: Actor, team: Team, probe: Probe): PossibleAct[] {
  const { personId } = actor;
  const { seats } = team.snapshot;
  const of = (act: 'accept_seat' | 'confirm_seat' | 'name_seat_holder' | 'vacate_seat') =>
    sidesOfRoles(actor, act, team).filter((side) => can(actor, act, { ...teamResource(team), side }));
  return [
    ...of('accept_seat')
      .filter((side) => seats[side].personId === personId)
      .map((side) => ({ act: 'accept_seat' as const, side, refusal: probe('accept_seat', { side, personId }) })),
    ...of('confirm_seat').map((side) => {
      const proposed = seats[side].personId ?? NOTHING_YET;
      return { act: 'confirm_seat' as const, side, refusal: probe('confirm_seat', { side, personId: proposed }) };
    }),
    ...of('name_seat_holder').map((side) => {
      const somebody = { side, personId: NOTHING_YET, trained: false };
      return { act: 'name_seat_holder' as const, side, refusal: probe('name_seat_holder', somebody) };
    }),
    ...of('vacate_seat').map((side) => ({
      act: 'vacate_seat' as const,
      side,
      refusal: probe('vacate_seat', { side }),
    })),
  ].map((one) => ({ ...one, subject: '' }));
}

async function actsOfSeats(tx: Tx, actor: Actor, team: Team, today: string, probe: Probe): Promise<PossibleAct[]> {
  const { personId } = actor;
  const { snapshot: state } = team;
  const sides = await sidesOfSeats(tx, team, personId, today);
  const trained = sides.length > 0 && (await isTrained(tx, personId, today));
  return sides.flatMap((side): PossibleAct[] => {
    const by: SeatActor = { side, personId, as: state.seats[side].personId === personId ? 'holder' : 'cover', trained };
    const { discussion, signatures, dataRequests, known } = state;
    const discussionId = discussion?.discussionId ?? NOTHING_YET;
    const own = signatures[side]?.revisionId ?? NOTHING_YET;
    const act = (name: PossibleAct['act'], refusal: string | null, subject = '') => ({
      act: name,
      side,
      subject,
      refusal,
    });
    return [
      act('record_discussion', probe('record_discussion', { by, discussionId: NOTHING_YET, held: true })),
      act('confirm_discussion', probe('confirm_discussion', { by, discussionId })),
      act('write_revision', null),
      act('sign', probe('sign', { by, revisionId: NOTHING_YET, hash: '', asks: [] })),
      act('withdraw_signature', probe('withdraw_signature', { by, revisionId: own })),
      act('declare_impasse', probe('declare_impasse', { by })),
      act('withdraw_impasse', probe('withdraw_impasse', { by })),
      act('request_data', probe('request_data', { by, requestId: NOTHING_YET })),
      ...dataRequests.map(({ requestId }) => act('answer_data', probe('answer_data', { by, requestId }), requestId)),
      ...EXTENDABLE.map((milestone) => {
        // the latest that could be granted at all
        const untilMs = known.dates[EXTENSION_LIMIT[milestone]];
        const asked = { by, extensionId: NOTHING_YET, milestone, untilMs, workingDays: 1 };
        return act('request_extension', probe('request_extension', asked), milestone);
      }),
    ];
  });
}

async function extensionAnswers(tx: Tx, actor: Actor, team: Team, today: string, probe: Probe): Promise<PossibleAct[]> {
  const { personId } = actor;
  const acts: PossibleAct[] = [];
  for (const { extensionId, level } of team.snapshot.extensions) {
    for (const side of await sidesOfLevel(tx, team, personId, level, today)) {
      const refusal = probe('answer_extension', { extensionId, level, side, personId, grant: true });
      acts.push({ act: 'answer_extension', side, subject: extensionId, refusal });
    }
  }
  return acts;
}

function actsOfNeither(actor: Actor, team: Team, probe: Probe): PossibleAct[] {
  const acts = [
    { act: 'return_filing' as const, refusal: probe('return_filing', { returnId: NOTHING_YET }) },
    { act: 'receive_filing' as const, refusal: probe('receive_filing', {}) },
  ];
  return acts
    .filter(({ act }) => can(actor, act, teamResource(team)))
    .map((one) => ({ ...one, side: null, subject: '' }));
}

/** A regional co-chair asks, the other side's confirms; what a confirmation would not change is not asked for. */
function requestsToOtherSide(actor: Actor, team: Team): PossibleAct[] {
  const { phase, letGo, paused, outcome } = team.snapshot;
  const standing = { isOver: outcome !== null, phase, letGo, paused };
  const requests = [
    'let_phase_go',
    'pause',
    'resume',
    'exempt_from_training',
    'withdraw_team',
  ] as const satisfies (ApprovalAction & PossibleAct['act'])[];
  return requests.flatMap((act) => {
    const roles = rolesFor(actor, act, teamResource(team));
    const asked = act === 'let_phase_go' ? phase : null;
    const reason = overtakenBy(act, { cycle: 'running', team: standing, phase: asked });
    const refusal = reason && CLOSED_BECAUSE[reason];
    return SIDES.filter((one) => roles.some(({ side }) => side === one)).map((side) => ({
      act,
      side,
      subject: '',
      refusal,
    }));
  });
}
