import type { NewCommand } from '../../db/teams/commands.ts';
import type { Command } from '../../domain/team-cycle/commands.ts';

/** Who acts where nobody does: an import, a launch. */
export const SYSTEM = 'system';

interface Standing {
  /** One command per actor and key; with a blank in it no person can have taken it first. */
  key: string;
  actorId: string;
  atMs: number;
  /** What was written with the request that this follows from. */
  payload?: Record<string, unknown>;
}

/** A command that follows from something else than a request about this one team: nobody sends it a second time in other words. */
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
