import { api } from '../../api/client.ts';
import { inTeam } from '../../api/in-team.ts';
import type { Schema } from '../../api/queries.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { teamWords } from '../../words/en/team.ts';
import { Press } from './press.tsx';

interface Props {
  team: TeamKey;
  /** As it is shown: the signature names this very text. */
  revision: Schema['Revision'];
  sides: Schema['Side'][];
  /** The other side has signed it already. */
  isSecond: boolean;
}

/** Signs exactly the text that is on the screen. */
export const SignRevision = ({ team, revision: { revisionId, contentSha256, n }, sides, isSecond }: Props) => (
  <Press
    label={teamWords.sign.sign(n)}
    kind="primary"
    sides={sides}
    send={(body, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/signatures', {
        params: inTeam(team, key),
        body: { revisionId, contentSha256, ...body },
      })
    }
    done={isSecond ? teamWords.sign.signedSecond : teamWords.sign.signedFirst}
  />
);
