import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { useMe } from '../parts/use-me.ts';
import { words } from '../words/en.ts';
import { AgreeOrRefuse } from './agree-or-refuse.tsx';

/** Confirms or refuses what the other side asks. */
export function AnswerRequest({
  request: { approvalId, inWords },
}: {
  request: Pick<Schema['ListedApproval'], 'approvalId' | 'inWords'>;
}) {
  const { sides } = useMe();
  const params = { path: { approvalId } };
  return (
    <AgreeOrRefuse
      about={inWords}
      sides={sides}
      words={words.requests}
      send={(agrees, body) =>
        agrees
          ? api.POST('/api/approvals/{approvalId}/confirmation', { params, body })
          : api.POST('/api/approvals/{approvalId}/refusal', { params, body })
      }
    />
  );
}
