import type { CycleState } from '../../domain/team-cycle/state.ts';
import type { FoundRun } from '../../temporal/look-at-run.ts';
import type { Trouble } from '../../temporal/look-for-trouble.ts';

export const REPAIR_ADVICE = ['needed', 'careful', 'not_needed', 'impossible'] as const;

export interface RepairPlan {
  advice: (typeof REPAIR_ADVICE)[number];
  /** What was found, and what whoever looks does next. */
  found: string;
  next: string;
  /** What a repair would do, in its order; empty: it can do nothing. */
  does: string[];
}

interface Seen {
  row: CycleState;
  /** The newest in Temporal; undefined: there is none. */
  run: FoundRun | undefined;
  trouble: Trouble[];
  pendingCommands: number;
}

/** What the recorder refuses for good: only another beginning gets the workflow past it. */
const OUT_OF_STEP = ['sequence_conflict', 'state_mismatch'];

/** Whether a team's workflow needs another beginning, and what that would do. Changes nothing. */
export function planRepair(seen: Seen): RepairPlan {
  const { row } = seen;
  if (row.outcome !== null) {
    return {
      advice: 'impossible',
      found: `This cycle has ended: ${row.outcome}. Its workflow is no longer needed.`,
      next: 'There is nothing to do.',
      does: [],
    };
  }
  return { ...judge(seen), does: doesIn(seen) };
}

function judge({ row, run, trouble }: Seen): Omit<RepairPlan, 'does'> {
  if (!run) {
    return {
      advice: 'needed',
      found: 'Temporal has no workflow of this team, and its cycle has not ended.',
      next: 'If its launch is still under way, wait until the launch has come to this team. Otherwise begin it again.',
    };
  }
  if (run.generation > row.generation || (run.generation === row.generation && run.seq > row.seq)) {
    return {
      advice: 'careful',
      found: `Temporal knows more than the database: event ${run.seq} of generation ${run.generation}, where the database has event ${row.seq} of generation ${row.generation}. That is so when the database was restored from a backup.`,
      next: 'First keep the history as a file (below): what people did after the backup stands only there. Then begin it again, and ask them to do these things once more.',
    };
  }
  if (run.generation < row.generation) {
    return {
      advice: 'needed',
      found: `A repair was cut off: the database waits for generation ${row.generation}, and Temporal has generation ${run.generation}.`,
      next: 'The worker finishes it by itself within half a minute. If this stands here longer, begin it again.',
    };
  }
  if (run.status !== 'RUNNING') {
    return {
      advice: 'needed',
      found: `Its workflow is ${run.status.toLowerCase()}, but its cycle has not ended. Nothing of this team moves.`,
      next: 'Begin it again. It goes on from its last recorded event.',
    };
  }
  return judgeRunning(trouble);
}

function judgeRunning(trouble: Trouble[]): Omit<RepairPlan, 'does'> {
  const outOfStep = trouble.find(({ code }) => code !== null && OUT_OF_STEP.includes(code));
  if (outOfStep) {
    return {
      advice: 'needed',
      found: `Its workflow and the database no longer agree, and it tries in vain for the ${outOfStep.attempts}th time: ${outOfStep.message ?? 'no reason is given'}`,
      next: 'Begin it again. It goes on from its last recorded event.',
    };
  }
  const [first] = trouble;
  if (!first) {
    return {
      advice: 'not_needed',
      found: 'Its workflow runs, and agrees with the database.',
      next: 'There is nothing to repair. If somebody waits for an answer, look at the commands that wait.',
    };
  }
  if (first.activity === null) {
    return {
      advice: 'not_needed',
      found: `The program itself fails in this workflow (attempt ${first.attempts}).`,
      next: 'A repair does not mend a program: look at the worker’s log, and bring back the release that ran before, or a newer one that is mended. It then goes on by itself within half a minute.',
    };
  }
  return {
    advice: 'not_needed',
    found: `It tries “${first.activity}” again and again (attempt ${first.attempts}): ${first.message ?? 'no reason is given'}`,
    next: 'Mend what it says, such as a database that is away. It goes on by itself as soon as it can.',
  };
}

function doesIn({ row, run, pendingCommands }: Seen): string[] {
  return [
    run?.status === 'RUNNING'
      ? 'The workflow that runs now is ended. It can record nothing more from then on.'
      : 'The old workflow stays ended, with its history.',
    `Generation ${row.generation + 1} begins from event ${row.seq}, the last one on record. What people wrote, signed and decided stays.`,
    pendingCommands === 0
      ? 'No command waits, so nothing is brought to it again.'
      : `What waits (${pendingCommands}) is brought to it again, each once.`,
    'Nothing is mailed a second time, and no date moves.',
  ];
}
