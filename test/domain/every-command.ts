// Everything that anyone could ask of a team's cycle, from small pools of ids, so that a failing year shrinks.

import { EXTENDABLE } from '../../domain/dates.ts';
import { LEVELS, ZERO_LEVELS } from '../../domain/levels.ts';
import type { Command, CommandType } from '../../domain/team-cycle/commands.ts';
import type { SeatActor } from '../../domain/team-cycle/rules/rule.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { ASK_DECISIONS, INPUT_TREATMENTS, PHASES, SIDES } from '../../domain/vocabulary.ts';
import { commandOf, type Facts } from '../support/command-of.ts';
import { above, cover, holder, REVISIONS } from './people.ts';
import { DAY_MS, type TeamSimulation } from './simulate.ts';

const ACTORS: SeatActor[] = SIDES.flatMap((side) => [
  holder(side, side === 'labor' ? 'L1' : 'M1'),
  holder(side, side === 'labor' ? 'L2' : 'M2'),
  holder(side, side === 'labor' ? 'M1' : 'L1'),
  holder(side, 'X'),
  cover(side),
  cover(side, false),
]);
const UNITS = ['U1', 'U2', 'U9'];

type Pools = { [T in CommandType]: (state: CycleState, nowMs: number) => Facts<T>[] };

const by = <F>(more: F[]): (F & { by: SeatActor })[] =>
  ACTORS.flatMap((actor) => more.map((one) => ({ ...one, by: actor })));
const each = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] => as.flatMap((a) => bs.map((b): [A, B] => [a, b]));

/** Everything that anyone could ask for, from small pools of ids: mostly refused. */
const POOLS: Pools = {
  accept_seat: () => seatPeople(),
  confirm_seat: () => seatPeople(),
  name_seat_holder: () => each(seatPeople(), [true, false]).map(([seat, trained]) => ({ ...seat, trained })),
  propose_seat_holder: () => each(seatPeople(), [true, false]).map(([seat, trained]) => ({ ...seat, trained })),
  vacate_seat: () => SIDES.map((side) => ({ side })),
  record_training: () =>
    each(['L1', 'M1', 'L2', 'M2', 'X'], [true, false]).map(([personId, exempt]) => ({ personId, exempt })),
  record_discussion: () =>
    by(each(['D1', 'D2'], [true, false]).map(([discussionId, held]) => ({ discussionId, held }))),
  confirm_discussion: () => by([{ discussionId: 'D1' }, { discussionId: 'D2' }]),
  sign: () => by(Object.values(REVISIONS)),
  withdraw_signature: () => by(Object.values(REVISIONS).map(({ revisionId }) => ({ revisionId }))),
  return_filing: () => [{ returnId: 'B1' }],
  receive_filing: () => [{}],
  declare_impasse: () => by([{}]),
  withdraw_impasse: () => by([{}]),
  request_data: () => by([{ requestId: 'Q1' }, { requestId: 'Q2' }]),
  answer_data: () => by([{ requestId: 'Q1' }, { requestId: 'Q2' }]),
  request_extension: ({ known }) =>
    by(
      each(EXTENDABLE, [3, 12, 25]).map(([milestone, days]) => ({
        extensionId: `E-${milestone}-${days}`,
        milestone,
        untilMs: known.dates[milestone] + days * DAY_MS,
        workingDays: Math.round(days / 1.4),
      })),
    ),
  answer_extension: ({ extensions }) =>
    each(
      each([...extensions.map(({ extensionId }) => extensionId), 'E9'], LEVELS),
      each(SIDES, [true, true, false]),
    ).map(([[extensionId, level], [side, grant]]) => ({ extensionId, level, ...above(side), grant })),
  let_phase_go: () => PHASES.map((phase) => ({ phase })),
  give_input: () => each(['I1', 'I2', 'I3'], UNITS).map(([inputId, unitId]) => ({ inputId, unitId })),
  answer_input: () =>
    each(['I1', 'I2', 'I3', 'I9'], INPUT_TREATMENTS).map(([inputId, treatment]) => ({ inputId, treatment })),
  complete_input: () => UNITS.map((unitId) => ({ unitId })),
  set_backfill: () => each(UNITS, [true, false]).map(([unitId, zero]) => ({ unitId, zero, personId: 'B1' })),
  answer_zero: () =>
    each(each(UNITS, ZERO_LEVELS), each(SIDES, [true, false])).map(([[unitId, level], [side, agree]]) => ({
      unitId,
      level,
      ...above(side),
      agree,
    })),
  decide_ask: ({ asks }) =>
    each([...asks.map(({ askId }) => askId), 'R9.1'], ASK_DECISIONS).flatMap(([askId, decision]) => [
      { askId, decision, missing: [] },
      { askId, decision, missing: ['reason' as const] },
    ]),
  finalize_unit_budget: () => UNITS.map((unitId) => ({ unitId })),
  publish_decisions: () => [{ statementUnits: ['U1', 'U2'] }, { statementUnits: [] }],
  acknowledge: () => by([{}]),
  ask_question: () => by([{ questionId: 'K1' }, { questionId: 'K2' }]),
  answer_question: () => [{ questionId: 'K1' }, { questionId: 'K2' }],
  note_next_launch: () => [{}],
  pause: () => [{}],
  resume: () => [{}],
  end_cycle: () => (['withdrawn', 'cancelled', 'superseded'] as const).map((outcome) => ({ outcome })),
};

const seatPeople = () => each(SIDES, ['L1', 'M1', 'L2', 'M2', 'X']).map(([side, personId]) => ({ side, personId }));

/** Every command of this type that anyone could send now, mostly refused. `n` makes the id. */
export const commandsOf = ({ state, nowMs }: TeamSimulation, type: CommandType, n: number): Command[] =>
  POOLS[type](state, nowMs).map((facts) => commandOf(`c-${n}`, type, facts));
