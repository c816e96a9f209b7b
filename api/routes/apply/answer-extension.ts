import { listCovers, type SideLevel } from '../../../db/teams.ts';
import { rolesFor } from '../../../domain/can.ts';
import type { ExtensionLevel } from '../../../domain/state.ts';
import type { Role } from '../../../domain/vocabulary.ts';
import { nationalToday } from '../../acting-person.ts';
import { teamResource } from '../../readable-team.ts';
import { teamCommand } from '../../team-command.ts';

const SPEAKS: Record<ExtensionLevel, SideLevel> = {
  sponsor: 'sponsor',
  region: 'regional_co_chair',
  nation: 'national_co_chair',
};
const LEVEL: Partial<Record<Role, ExtensionLevel>> = {
  sponsor: 'sponsor',
  regional_co_chair: 'region',
  national_co_chair: 'nation',
};

export const answerExtension = teamCommand({
  type: 'answer_extension',
  path: 'extension-answers',
  summary: 'A sponsor or co-chair grants or refuses an extension for their side; it takes both sides to grant.',
  async facts({ deps, tx, actor, team, body, side: sideOfActor }) {
    const side = sideOfActor();
    const asked = team.snapshot.extensions.find(({ extensionId }) => extensionId === body.extensionId)?.level;
    const own = rolesFor(actor, 'answer_extension', { ...teamResource(team), side })[0];
    const speakers = asked ? await listCovers(tx, team, side, nationalToday(deps), SPEAKS[asked]) : [];
    // a vacant level is answered by the next one of the same side
    const level = asked && speakers.includes(actor.personId) ? asked : ((own && LEVEL[own.role]) ?? 'sponsor');
    return { extensionId: body.extensionId, level, side, grant: body.grant };
  },
});
