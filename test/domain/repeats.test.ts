import { DomainError } from '../../domain/errors.ts';
import type { Command } from '../../domain/team-cycle/commands.ts';
import { decide, isRepeated } from '../../domain/team-cycle/decide.ts';
import { evolve } from '../../domain/team-cycle/evolve.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { fromEveryYear, inEveryEvent } from './any-year.ts';

/** The state after the command, or undefined when it is refused. */
function after(state: CycleState, command: Command, nowMs: number): CycleState | undefined {
  try {
    const body = decide(state, command, nowMs);
    return evolve(state, { ...body, seq: state.seq + 1, atMs: nowMs, commandId: command.id });
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const facts = ({ seq: _, recentCommands: __, ...rest }: CycleState) => JSON.stringify(rest);

test('a command that comes twice is known by its id', () => {
  inEveryEvent(({ command, after: state }) => {
    return command === null || isRepeated(state, command.id);
  });
});

test('a command that comes again under its id changes nothing, also some days later', () => {
  fromEveryYear((team) => {
    const last = team.taken.findLast(({ command }) => command !== null)?.command;
    if (!last || team.state.outcome !== null) return;
    team.waitDays(9);
    const state = team.state;
    expect(team.send(last)).toBeNull();
    expect(team.state).toBe(state);
  });
});

test('the same command under a new id is refused or changes nothing', () => {
  inEveryEvent(({ command, event, before, after: settled }) => {
    if (command === null) return true;
    // the recorder's answer may bring a moved calendar: in a window that is open again, the same input is a new one
    const state = { ...settled, known: before.known };
    const again = after(state, { ...command, id: 'again' }, event.atMs);
    return again === undefined || facts(again) === facts(state);
  });
});

test('the newest commands of earlier runs are remembered, and no more than a workflow can carry', () => {
  inEveryEvent(({ after: state }) => {
    return state.recentCommands.length <= 64;
  });
});
