import type { NewCommand } from '../../db/teams/commands.ts';
import type { Command } from '../../domain/team-cycle/commands.ts';

/** The actor of commands that no person gives: an import's, a launch's. */
export const SYSTEM = 'system';

interface Standing {
  /** One command per actor and key. It contains a space, so it can never equal a key that a person sent. */
  key: string;
  actorId: string;
  atMs: number;
  /** What was written with the request that this follows from. */
  payload?: Record<string, unknown>;
}

/**
 * A command that follows from something else than a request about this one team. It has no request to compare a
 * repetition with.
 */
export const followUpCommand = (
  { budgetYear, ubtId }: { budgetYear: number; ubtId: string },
  command: Command,
  { key, actorId, atMs, payload = {} }: Standing,
): NewCommand => ({
  command,
  budgetYear,
  ubtId,
  actorId,
  idempotencyKey: key,
  payload,
  requestSha256: '',
  createdAtMs: atMs,
});
