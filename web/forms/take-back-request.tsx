import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { words } from '../words/en.ts';
import { CommandProblem } from './command-problem.tsx';
import { useCommand } from './use-command.ts';

/** Takes one's own waiting request back. */
export function TakeBackRequest({
  request: { approvalId, inWords },
}: {
  request: Pick<Schema['ListedApproval'], 'approvalId' | 'inWords'>;
}) {
  const command = useCommand({
    send: () => api.POST('/api/approvals/{approvalId}/withdrawal', { params: { path: { approvalId } }, body: {} }),
    onDone: () => toast(words.requests.takenBack),
  });
  return (
    <>
      <CommandProblem command={command} />
      <Button
        size="small"
        isPending={command.isPending}
        aria-label={`${words.requests.takeBack}: ${inWords}`}
        onPress={() => command.run(undefined)}
      >
        {words.requests.takeBack}
      </Button>
    </>
  );
}
