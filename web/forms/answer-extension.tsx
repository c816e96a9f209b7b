import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import type { TeamKey } from '../api/team-queries.ts';
import { regionWords } from '../words/en/region.ts';
import { AgreeOrRefuse } from './agree-or-refuse.tsx';

interface Props {
  team: TeamKey;
  extensionId: string;
  sides: Schema['Side'][];
  /** Which date, of which team, until when. */
  about: string;
}

/** Grants or refuses a later date for one's own side. */
export const AnswerExtension = ({ team, extensionId, sides, about }: Props) => (
  <AgreeOrRefuse
    about={about}
    sides={sides}
    words={regionWords.extensions}
    send={(grant, body, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/extension-answers', {
        params: inTeam(team, key),
        body: { extensionId, grant, ...body },
      })
    }
  />
);
