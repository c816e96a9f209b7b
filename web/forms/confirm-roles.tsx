import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { importWords } from '../words/en/imports.ts';
import { CommandProblem } from './command-problem.tsx';
import { useCommand } from './use-command.ts';

interface Props {
  side: Schema['Side'];
  /** null: everything of the side, in the nation and every region. */
  regionId: string | null;
  count: number;
  place: string;
}

/** A side confirms whom an import has proposed for it. */
export function ConfirmRoles({ side, regionId, count, place }: Props) {
  const command = useCommand({
    send: () => api.POST('/api/role-confirmations', { body: { side, regionId, count } }),
    onDone: ({ confirmed }) => toast(importWords.proposed.confirmed(confirmed)),
  });
  return (
    <>
      <CommandProblem command={command} />
      <Button
        size="small"
        isPending={command.isPending}
        aria-label={importWords.proposed.confirmName(count, place, side)}
        onPress={() => command.run(undefined)}
      >
        {importWords.proposed.confirm(count)}
      </Button>
    </>
  );
}
