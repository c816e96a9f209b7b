import { teamResource } from '../../../application/authorization.ts';
import { listRevisions } from '../../../db/documents/revisions.ts';
import { listPeople } from '../../../db/organization/people.ts';
import { getRegionName } from '../../../db/organization/regions.ts';
import { listDiscussions, listExtensions, listSignOffs, listWritten } from '../../../db/teams/papers.ts';
import { listUnitNames } from '../../../db/teams/units.ts';
import { can } from '../../../domain/permissions.ts';
import { SIDES } from '../../../domain/vocabulary.ts';
import { teamPath } from '../../contract/fields.ts';
import { papersSchema } from '../../contract/papers.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import * as view from '../../views/papers-view.ts';

export const showPapers = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/papers',
  operationId: 'show_papers',
  summary:
    'What people wrote in the team’s cycle beside its revisions and budget: discussions, signatures, returns, impasses, requests for data and for more time.',
  action: 'read_team',
  params: teamPath,
  responds: { status: 200, description: 'The papers.', schema: papersSchema },
  place: readTeam,
  async handle({ deps: { pool }, actor, team }) {
    const { snapshot: state, budgetYear, ubtId } = team;
    const [discussions, signOffs, extensions, written, revisions, regionName] = await Promise.all([
      listDiscussions(pool, team),
      listSignOffs(pool, team),
      listExtensions(pool, team),
      listWritten(pool, team),
      listRevisions(pool, budgetYear, ubtId),
      getRegionName(pool, team.regionId),
    ]);
    const unitNames = await listUnitNames(
      pool,
      state.units.map(({ unitId }) => unitId),
    );
    // who has signed says who has not
    const isShown = can(actor, 'read_who_is_behind', teamResource(team)) || state.filing.kind !== null;
    const signatures = isShown ? view.signatureViews(signOffs) : null;
    const returns = view.returnViews(written);
    const named = [
      ...SIDES.map((side) => state.seats[side].personId ?? ''),
      ...revisions.map(({ authorId }) => authorId),
      ...returns.map(({ by }) => by),
      ...(signatures ?? []).map(({ personId }) => personId),
    ];
    const people = await listPeople(pool, [...new Set(named)]);
    return {
      regionName,
      units: state.units.map(({ unitId }) => ({ unitId, name: unitNames.get(unitId) ?? unitId })),
      people: people.map(({ personId, name }) => ({ personId, name })),
      discussions: view.discussionViews(discussions),
      signatures,
      returns,
      filingDueBackAt: view.filingDueBackAt(state),
      impasses: view.impasseViews(written, state),
      dataRequests: view.dataRequestViews(written, state),
      extensions: view.extensionViews(extensions),
    };
  },
});
