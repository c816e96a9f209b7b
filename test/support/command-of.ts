import type { Command, CommandOf, Commands, CommandType } from '../../domain/team-cycle/commands.ts';

export type Facts<T extends CommandType> = Commands[T];

/** A command of any type. The compiler checks the facts against the type, but not that each such pair is a command. */
export function commandOf<T extends CommandType>(id: string, type: T, facts: Facts<T>): Command {
  const command: CommandOf<T> = { id, type, ...facts };
  return command as Command;
}
