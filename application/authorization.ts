import type { Team } from '../db/teams/teams.ts';
import { codeInWords } from '../domain/code-in-words.ts';
import { DomainError } from '../domain/errors.ts';
import { type Action, type Actor, can, type Resource } from '../domain/permissions.ts';

/** Refuses with a sentence. Whoever may not even read the place is told that it does not exist. */
export function authorize(actor: Actor, action: Action, resource: Resource): void {
  if (can(actor, action, resource)) return;
  if (resource.ubtId && !can(actor, 'read_team', resource)) throw teamNotFound();
  throw new DomainError(
    'not_allowed',
    `Your roles do not include "${codeInWords(action)}" here. Ask the co-lead, sponsor or co-chair whose task it is.`,
    { action },
  );
}

export const teamNotFound = (): DomainError =>
  new DomainError(
    'not_found',
    'There is no such team in this cycle, or it is outside your scope. Check year and team.',
  );

export const teamResource = ({ ubtId, facilityId, regionId }: Team): Resource => ({ ubtId, facilityId, regionId });
