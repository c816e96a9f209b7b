import type { Schema } from '../../api/queries.ts';
import { KeyValues } from '../../ui/key-values.tsx';
import { operationsWords } from '../../words/en/operations.ts';
import { teamWords } from '../../words/en/team.ts';
import { ago, momentOf } from '../dates.ts';

const words = operationsWords.cycle.facts;
const { waitsForNothing, asleep, notStarted } = operationsWords.cycles;

interface Props {
  machine: Schema['Machine'];
  run: Schema['MachineRun'] | null;
}

/** How one workflow stands, line by line: first what it waits for, last what only Temporal needs. */
export function MachineFacts({ machine, run }: Props) {
  const { waitsFor, since, next, phase, outcome, generation, seq, workflowId } = machine;
  const moment = (at: string) => (
    <time dateTime={at}>
      {ago(at)}: {momentOf(at)}
    </time>
  );
  return (
    <KeyValues
      of={[
        [words.waitsFor, outcome ? null : waitsFor.length > 0 ? `${waitsFor.join('; ')}.` : `${waitsForNothing}.`],
        [words.since, since && moment(since)],
        [
          words.next,
          outcome ? null : next ? (
            <>
              {moment(next.at)}; {next.words}
            </>
          ) : (
            asleep
          ),
        ],
        [words.phase, outcome ? operationsWords.cycles.ended(outcome) : teamWords.phases.names[phase]],
        [words.start, startOf(machine)],
        [
          words.pending,
          words.pendingText(machine.pendingCommands, machine.oldestPendingAt && ago(machine.oldestPendingAt)),
        ],
        [words.refused, words.refusedText(machine.refusedCommands)],
        [words.generation, words.generationText(generation)],
        [words.seq, String(seq)],
        [words.workflow, <code key="id">{workflowId}</code>],
        [words.run, run ? <Run key="run" run={run} /> : words.runNone],
      ]}
    />
  );
}

const Run = ({ run: { runId, status } }: { run: Schema['MachineRun'] }) => (
  <>
    <code>{runId}</code> ({status.toLowerCase()})
  </>
);

/** Only where it failed or has not come: that a workflow was started goes without saying. */
function startOf({ startProblem, startedAt, outcome }: Schema['Machine']): string | null {
  if (startProblem) return words.startFailed(startProblem);
  return startedAt || outcome ? null : notStarted;
}
