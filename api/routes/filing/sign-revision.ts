import { askRefs, insertSignOff, lockRevision, type Revision } from '../../../db/documents/revisions.ts';
import type { Team } from '../../../db/teams/teams.ts';
import { listUnitNames } from '../../../db/teams/units.ts';
import type { Tx } from '../../../db/transaction.ts';
import { DomainError, refuseUnless } from '../../../domain/errors.ts';
import { coverageWords, differencesFromTeam } from '../../../domain/team-cycle/team-coverage.ts';
import { teamCommand } from '../../http/team-command.ts';

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
    await refuseUncovered(tx, team, revision);
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

/** Both are fixed by now: the content by its hash, the units of the team since the launch. A draft may still lack some. */
async function refuseUncovered(tx: Tx, team: Team, revision: Revision): Promise<void> {
  const differences = differencesFromTeam(
    team.snapshot.units.map(({ unitId }) => unitId),
    { unitIds: revision.content.units.map(({ unitId }) => unitId), asks: askRefs(revision) },
  );
  const names = await listUnitNames(tx, Object.values(differences).flat().map(String));
  const words = coverageWords(differences, (unitId) => `${unitId} (${names.get(unitId) ?? 'not on record'})`);
  refuseUnless(
    words.length === 0,
    'units_differ',
    `This revision does not fit the team, so nothing was signed. ${words.join(' ')}`,
    { ...differences },
  );
}
