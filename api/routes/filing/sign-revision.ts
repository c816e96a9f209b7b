import { revisionNotFound } from '../../../application/drafts/revision-not-found.ts';
import { askRefs, insertSignOff, lockRevision, type Revision } from '../../../db/documents/revisions.ts';
import type { Team } from '../../../db/teams/teams.ts';
import { listUnitNames } from '../../../db/teams/units.ts';
import type { Tx } from '../../../db/transaction.ts';
import { DomainError, refuseUnless } from '../../../domain/errors.ts';
import type { RevisionContent as StaffingContent } from '../../../domain/staffing/content.ts';
import { revisionProblems } from '../../../domain/staffing/problems/revision-problems.ts';
import { isFreeText } from '../../../domain/team-cycle/revision-content.ts';
import { coverageWords, differencesFromTeam } from '../../../domain/team-cycle/team-coverage.ts';
import { teamCommand } from '../../http/team-command.ts';

export const signRevision = teamCommand({
  type: 'sign',
  path: 'signatures',
  summary: 'One side signs one exact revision. The second side’s signature on the same revision sends it.',
  async facts({ tx, team, body, seatActor }) {
    const revision = await lockRevision(tx, body.revisionId);
    if (revision?.ubtId !== team.ubtId || revision.budgetYear !== team.budgetYear) {
      throw revisionNotFound();
    }
    if (revision.contentSha256 !== body.contentSha256) {
      throw new DomainError(
        'changed_meanwhile',
        'This draft was changed since you read it, so nothing was signed. Read the newest text, then sign that.',
        { newest: revision.contentSha256 },
      );
    }
    await refuseUnready(tx, team, revision);
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
async function refuseUnready(tx: Tx, team: Team, revision: Revision): Promise<void> {
  const unitIds = team.snapshot.units.map(({ unitId }) => unitId);
  const named = [...revision.content.units, ...revision.content.asks];
  const names = await listUnitNames(tx, [...unitIds, ...named.map(({ unitId }) => unitId)]);
  if (isFreeText(revision.content)) refuseUncovered(unitIds, names, revision);
  else refuseIncomplete(revision.content, unitIds, names);
}

function refuseUncovered(unitIds: string[], names: Map<string, string>, revision: Revision): void {
  const named = { unitIds: revision.content.units.map(({ unitId }) => unitId), asks: askRefs(revision) };
  const differences = differencesFromTeam(unitIds, named);
  const words = coverageWords(differences, (unitId) => `${unitId} (${names.get(unitId) ?? 'not on record'})`);
  refuseUnless(
    words.length === 0,
    'units_differ',
    `This revision does not fit the team, so nothing was signed. ${words.join(' ')}`,
    { ...differences },
  );
}

/** Whoever signs is told all of it at once, as the form tells it while one writes. */
function refuseIncomplete(content: StaffingContent, unitIds: string[], names: Map<string, string>): void {
  const team = unitIds.map((unitId) => ({ unitId, name: names.get(unitId) ?? unitId, costCenter: unitId }));
  const problems = revisionProblems(content, team).map(({ pointer, problem }) => ({ pointer, problem }));
  const count = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
  refuseUnless(
    problems.length === 0,
    'revision_incomplete',
    `${count} missing or wrong in this revision, so nothing was signed. Mend it in a draft, then sign that.`,
    { problems },
  );
}
