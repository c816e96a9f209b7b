// Arbitrary years of one team: what people of every kind try, in any order, between waits and moved calendars.

import fc from 'fast-check';
import { DATE_ORDER, type MilestoneKey, type TeamDates } from '../../domain/dates.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Command, CommandType } from '../../domain/team-cycle/commands.ts';
import { COMMAND_TYPES } from '../../domain/team-cycle/decide.ts';
import type { SeatStanding } from '../../domain/team-cycle/state.ts';
import type { Phase, Side } from '../../domain/vocabulary.ts';
import { commandsOf } from './every-command.ts';
import { REVISIONS } from './people.ts';
import { DATES, DAY_MS, type Taken, type TeamSimulation } from './simulate.ts';
import {
  declareImpasse,
  finishUnits,
  launchedTeam,
  publishedTeam,
  sign,
  signBoth,
  silentTeamInBudget,
  teamInApply,
  teamInBudget,
} from './states.ts';

/** One thing that happens. `pick` numbers choose from small pools, so that a failing year shrinks. */
export type Happening =
  | { kind: 'try'; type: CommandType; pick: number; late: boolean }
  | { kind: 'do'; pick: number; late: boolean }
  | { kind: 'again'; pick: number }
  | { kind: 'wait'; days: number }
  | { kind: 'wait_past'; key: MilestoneKey; days: number }
  | { kind: 'move'; key: MilestoneKey; days: number; lost: boolean };

export interface Script {
  start: keyof typeof STARTS;
  standing: SeatStanding;
  launchedLateDays: number;
  carryForwardFrom: string | null;
  happenings: Happening[];
}

/** Where a year may start from, so that its later phases are met as often as its first. */
const STARTS = {
  launch: (given: Script) => {
    const one = (personId: string) => ({
      personId: given.standing === 'vacant' ? null : personId,
      standing: given.standing,
      trained: false,
    });
    return launchedTeam({
      seats: { labor: one('L1'), management: one('M1') },
      carryForwardFrom: given.carryForwardFrom,
      launchedAtMs: DATES.prepare_opens + given.launchedLateDays * DAY_MS,
    });
  },
  apply: ({ carryForwardFrom }: Script) => teamInApply({ carryForwardFrom }),
  budget: () => teamInBudget(),
  silent_budget: ({ carryForwardFrom }: Script) => silentTeamInBudget({ carryForwardFrom }),
  final: () => {
    // inside the input window, which labor has called complete
    const team = teamInBudget();
    for (const unitId of ['U1', 'U2']) team.act('complete_input', { unitId });
    finishUnits(team);
    return team;
  },
  published: () => publishedTeam(),
  impasse: ({ carryForwardFrom }: Script) => {
    const team = teamInApply({ carryForwardFrom });
    declareImpasse(team);
    sign(team, 'labor');
    sign(team, 'management', REVISIONS.second);
    return team;
  },
  returned: ({ carryForwardFrom }: Script) => {
    const team = teamInApply({ carryForwardFrom });
    signBoth(team);
    team.act('return_filing', { returnId: 'B1' });
    return team;
  },
};

/** What people mostly do in a phase; anything at all is tried besides. */
const USUAL: Record<Phase, CommandType[]> = {
  prepare: ['accept_seat', 'confirm_seat', 'name_seat_holder', 'vacate_seat', 'record_training', 'let_phase_go'],
  foundation: [
    'record_training',
    'name_seat_holder',
    'propose_seat_holder',
    'vacate_seat',
    'request_extension',
    'answer_extension',
  ],
  apply: [
    'record_discussion',
    'confirm_discussion',
    'declare_impasse',
    'request_data',
    'answer_data',
    'withdraw_impasse',
    'sign',
    'sign',
    'sign',
    'return_filing',
    'return_filing',
    'withdraw_signature',
    'request_extension',
    'answer_extension',
    'name_seat_holder',
    'vacate_seat',
    'record_training',
    'receive_filing',
  ],
  budget: [
    'give_input',
    'answer_input',
    'complete_input',
    'set_backfill',
    'answer_zero',
    'answer_zero',
    'decide_ask',
    'decide_ask',
    'finalize_unit_budget',
    'publish_decisions',
    'acknowledge',
    'ask_question',
    'answer_question',
    'sign',
    'sign',
    'withdraw_signature',
    'request_extension',
    'answer_extension',
    'vacate_seat',
  ],
  repeat: ['note_next_launch', 'ask_question', 'answer_question', 'sign', 'sign', 'give_input', 'vacate_seat'],
};
const TYPES_TRIED = 3;

const WAITED_FOR: MilestoneKey[] = [
  'prepare_cut_off',
  'training_due',
  'filing_due',
  'filing_cut_off',
  'input_closes',
  'decisions_due',
  'load',
];
const MOVED: MilestoneKey[] = [...WAITED_FOR, 'apply_opens', 'budget_opens', 'repeat_opens', 'close'];

const inOrder = (dates: TeamDates) => DATE_ORDER.every(([first, second]) => dates[first] <= dates[second]);

const anyType = fc.constantFrom(...COMMAND_TYPES.filter((type) => type !== 'end_cycle'));
/** Rarely ends the cycle: that would cut most years short. */
const anyTypeAtAll = fc.oneof(
  { weight: 200, arbitrary: anyType },
  { weight: 1, arbitrary: fc.constant('end_cycle' as const) },
);
const late = fc.nat(4).map((n) => n === 0);
const pick = fc.nat(9_999);

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('do' as const), pick, late }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('try' as const), type: anyTypeAtAll, pick, late }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 9 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait_past' as const),
      key: fc.constantFrom(...WAITED_FOR),
      days: fc.integer({ min: -8, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      key: fc.constantFrom(...MOVED),
      days: fc.integer({ min: -60, max: 60 }),
      lost: fc.boolean(),
    }),
  },
);

export const anyScript: fc.Arbitrary<Script> = fc.record({
  start: fc.constantFrom<Script['start']>(
    'launch',
    'apply',
    'impasse',
    'returned',
    'budget',
    'silent_budget',
    'final',
    'published',
  ),
  standing: fc.constantFrom<SeatStanding>('proposed', 'held', 'vacant'),
  launchedLateDays: fc.constantFrom(0, 0, 70, 300, 460),
  carryForwardFrom: fc.constantFrom(null, 'F-2027'),
  happenings: fc.array(anyHappening, { maxLength: 50, size: 'max' }),
});

/** Lives the script through; whatever is refused changes nothing. `watch` sees the team after every happening. */
export function live(script: Script, watch: (team: TeamSimulation) => void = () => undefined): TeamSimulation {
  // thousands of refusals a second: their stacks would take most of the time
  Error.stackTraceLimit = 0;
  const team = STARTS[script.start](script);
  const sent: Command[] = [];
  watch(team);
  for (const happening of script.happenings) {
    happen(team, happening, sent);
    watch(team);
  }
  return team;
}

function happen(team: TeamSimulation, happening: Happening, sent: Command[]): void {
  switch (happening.kind) {
    case 'wait':
      team.waitDays(happening.days);
      return;
    case 'wait_past':
      team.waitPast(happening.key, happening.days);
      return;
    case 'move': {
      const moved = { [happening.key]: team.state.known.dates[happening.key] + happening.days * DAY_MS };
      if (inOrder({ ...team.state.known.dates, ...moved })) team.moveDates(moved, happening.lost ? 'lost' : undefined);
      return;
    }
    case 'again': {
      const command = sent[happening.pick % (sent.length || 1)];
      if (command) taken(team, command, false);
      return;
    }
    case 'try': {
      const commands = commandsOf(team, happening.type, sent.length);
      const command = commands[happening.pick % commands.length] as Command;
      sent.push(command);
      taken(team, command, happening.late);
      return;
    }
    case 'do': {
      const usual = USUAL[team.state.phase];
      for (let i = 0; i < TYPES_TRIED; i += 1) {
        const type = usual[(happening.pick + i) % usual.length] as CommandType;
        const commands = commandsOf(team, type, sent.length);
        const from = Math.floor(happening.pick / usual.length) % commands.length;
        const done = [...commands.slice(from), ...commands.slice(0, from)].find((command) =>
          taken(team, command, happening.late),
        );
        if (done) {
          sent.push(done);
          return;
        }
      }
    }
  }
}

function taken(team: TeamSimulation, command: Command, isLate: boolean): boolean {
  try {
    return team.send(command, isLate ? 'late' : undefined) !== null;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** One thing that one side does, after some days. */
export interface SideAct {
  type: CommandType;
  pick: number;
  days: number;
}

const SIDE_TYPES: CommandType[] = [
  ...new Set([
    ...USUAL.prepare,
    ...USUAL.apply,
    'acknowledge',
    'ask_question',
    'answer_zero',
    'give_input',
    'complete_input',
  ] as const),
].filter((type) => !['let_phase_go', 'return_filing', 'receive_filing', 'record_training'].includes(type));

export const anySideActs: fc.Arbitrary<SideAct[]> = fc.array(
  fc.record({ type: fc.constantFrom(...SIDE_TYPES), pick, days: fc.constantFrom(0, 0, 1, 2, 5, 9) }),
  { maxLength: 30, size: 'max' },
);

/** Does what the side is allowed of it: anything that only its own people could ask for. Input counts as labor's. */
export function actAs(team: TeamSimulation, side: Side, { type, pick, days }: SideAct): void {
  team.waitDays(days);
  const own = commandsOf(team, type, team.taken.length).filter((command) => sideOf(command) === side);
  const from = own.length === 0 ? 0 : pick % own.length;
  [...own.slice(from), ...own.slice(0, from)].some((command) => taken(team, command, false));
}

/** The side for which a command speaks; undefined: for none, or for both. */
export function sideOf(command: Command): Side | undefined {
  if (command.type === 'give_input' || command.type === 'complete_input') return 'labor';
  if ('by' in command) return command.by.side;
  return 'side' in command ? command.side : undefined;
}

const seed = Number(process.env.YEARS_SEED ?? Date.now() % 1_000_000_000);
/** More years find rarer ways: `YEARS=3000 YEARS_SEED=1` in the environment. */
const years = Number(process.env.YEARS ?? 150);
const lived = new Map<string, TeamSimulation>();

/** The years of one test file are lived once and looked at by each of its tests: those change nothing in them. */
function livedOnce(script: Script): TeamSimulation {
  const key = JSON.stringify(script);
  const known = lived.get(key) ?? live(script);
  lived.set(key, known);
  return known;
}

/** Checks that something holds in arbitrary years; a failure prints the seed and the shortest year that shows it. */
export function inEveryYear(check: (team: TeamSimulation) => void, share = 1): void {
  fc.assert(
    fc.property(anyScript, (script) => check(livedOnce(script))),
    { numRuns: Math.ceil(years * share), seed },
  );
}

/** … in every event of them: `holds` answers false, or throws, where it does not. (An `expect` per event takes too long.) */
export function inEveryEvent(holds: (taken: Taken) => boolean, share = 1): void {
  inEveryYear(({ taken }) => {
    const broken = taken.find((one) => !holds(one));
    if (broken) throw new Error(`It does not hold after ${JSON.stringify(broken.event)}.`);
  }, share);
}

/** … after which `check` may go on with the team as it likes. */
export function fromEveryYear(check: (team: TeamSimulation) => void): void {
  fc.assert(
    fc.property(anyScript, (script) => check(live(script))),
    { numRuns: years, seed },
  );
}
