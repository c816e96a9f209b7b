import { askRefs, insertSignOff, lockRevision } from '../../../db/revisions.ts';
import { DomainError } from '../../../domain/errors.ts';
import { teamCommand } from '../../team-command.ts';

export const signRevision = teamCommand({
  type: 'sign',
  path: 'signatures',
  summary: 'One side signs one exact revision. The second side’s signature on the same revision sends it.',
  async facts({ tx, team, body, seatActor }) {
    const revision = await lockRevision(tx, body.revisionId);
    if (revision?.ubtId !== team.ubtId || revision.budgetYear !== team.budgetYear) {
      throw new DomainError('not_found', 'This team has no such revision in this cycle.');
    }
    if (revision.contentSha256 !== body.contentSha256) {
      throw new DomainError(
        'changed_meanwhile',
        'This draft was changed since you read it, so nothing was signed. Read the newest text, then sign that.',
        { newest: revision.contentSha256 },
      );
    }
    return {
      by: await seatActor(),
      revisionId: revision.revisionId,
      hash: revision.contentSha256,
      asks: askRefs(revision),
    };
  },
  async alsoWrite({ deps, tx, commandId }, { by, revisionId }) {
    const { side, personId, as } = by;
    await insertSignOff(tx, { commandId, revisionId, side, personId, actingAs: as, atMs: deps.clock.now() });
  },
});
