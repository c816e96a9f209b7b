// One team's annual cycle. One run per phase: at each phase edge it continues as new with its state.
// Rules live in domain/; this file hears messages, keeps time and records. No I/O, no clock but the workflow's.

import { ApplicationFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  makeContinueAsNewFunc,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { nextOnAgenda } from '../domain/agenda.ts';
import { checksum } from '../domain/checksum.ts';
import type { Command } from '../domain/commands.ts';
import { decide, isRepeated } from '../domain/decide.ts';
import { isOverdue } from '../domain/duties.ts';
import { DomainError } from '../domain/errors.ts';
import { evolve, settle } from '../domain/evolve.ts';
import { ubtCycleId } from '../domain/ids.ts';
import type { CycleState } from '../domain/state.ts';
import type { Step, StepBody } from '../domain/steps.ts';
import type { Outcome } from '../domain/vocabulary.ts';
import { calendarMoved, commandUpdate, SEARCH_ATTRIBUTES } from './messages.ts';
import { createRecorder } from './recorder.ts';

export interface Ended {
  outcome: Outcome;
  seq: number;
}

/** A native cancel is a request that nobody made here: a team's cycle is ended by its own command, on record. */
export function ubtCycle(given: CycleState): Promise<Ended> {
  return CancellationScope.nonCancellable(() => annualCycle(given));
}

async function annualCycle(given: CycleState): Promise<Ended> {
  let state = given;
  let overdueShown = isOverdue(given);
  /** A step of time is with the recorder, which may refuse it: commands wait, so that none builds on it. */
  let proposing = false;
  let nudged = false;
  const recorder = createRecorder({
    stream: ubtCycleId(given.budgetYear, given.ubtId),
    generation: given.generation,
  });

  // messages

  setHandler(
    commandUpdate,
    async (command: Command) => {
      if (proposing) await condition(() => !proposing);
      if (isRepeated(state, command.id)) return { seq: null };
      const step = numbered(decideOrRefuse(state, command), command.id);
      state = evolve(state, step);
      const answer = await recorder.record({ step, checksum: checksum(state), knownVersion: state.known.version });
      state = settle(state, answer.settlement);
      return { seq: step.seq };
    },
    {
      // while a step of time is with the recorder people may already see what it led to: the handler decides after it
      validator: (command: Command) => {
        if (!proposing && !isRepeated(state, command.id)) decideOrRefuse(state, command);
      },
    },
  );

  setHandler(calendarMoved, () => {
    nudged = true;
  });

  // the story

  setCurrentDetails(`Phase ${state.phase} of budget year ${state.budgetYear}`);
  while (state.phase === given.phase && state.outcome === null) {
    await condition(() => recorder.isIdle());
    showOverdue();
    const next = nextOnAgenda(state);
    if (nudged) {
      nudged = false;
      await propose({ type: 'calendar_applied', version: state.known.version });
    } else if (next && next.atMs <= Date.now()) {
      await propose(next.body);
    } else if (next) {
      await condition(() => nudged || nextOnAgenda(state)?.atMs !== next.atMs, next.atMs - Date.now());
    }
  }

  await condition(() => recorder.isIdle() && allHandlersFinished());
  if (state.outcome !== null) return { outcome: state.outcome, seq: state.seq };
  const continueInNextPhase = makeContinueAsNewFunc<typeof ubtCycle>({
    memo: { phase: state.phase, generation: state.generation },
    typedSearchAttributes: [
      { key: SEARCH_ATTRIBUTES.budgetYear, value: state.budgetYear },
      { key: SEARCH_ATTRIBUTES.region, value: state.regionId },
      { key: SEARCH_ATTRIBUTES.ubtId, value: state.ubtId },
      { key: SEARCH_ATTRIBUTES.phase, value: state.phase },
      { key: SEARCH_ATTRIBUTES.overdue, value: isOverdue(state) },
    ],
  });
  return continueInNextPhase(state);

  // what the story is made of

  function numbered(body: StepBody, commandId: string | null): Step {
    return { ...body, seq: state.seq + 1, atMs: Date.now(), commandId };
  }

  /** Takes effect only once the recorder has accepted it: it may have been computed from dates that moved. */
  async function propose(body: StepBody): Promise<void> {
    proposing = true;
    const step = numbered(body, null);
    const after = evolve(state, step);
    const answer = await recorder.record({ step, checksum: checksum(after), knownVersion: state.known.version });
    state = settle(answer.accepted ? after : state, answer.settlement);
    proposing = false;
  }

  function showOverdue(): void {
    if (isOverdue(state) === overdueShown) return;
    overdueShown = !overdueShown;
    upsertSearchAttributes([{ key: SEARCH_ATTRIBUTES.overdue, value: overdueShown }]);
  }
}

function decideOrRefuse(state: CycleState, command: Command): StepBody {
  try {
    return decide(state, command, Date.now());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw ApplicationFailure.create({
      type: error.code,
      message: error.message,
      nonRetryable: true,
      details: error.details ? [error.details] : [],
    });
  }
}
