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
import { DomainError } from '../domain/errors.ts';
import { ubtCycleId } from '../domain/ids.ts';
import type { Command } from '../domain/team-cycle/commands.ts';
import { isOverdue } from '../domain/team-cycle/duties.ts';
import { applyFacts } from '../domain/team-cycle/evolve.ts';
import {
  accept,
  answered,
  askForCalendar,
  due,
  dueAtMs,
  forRecorder,
  type Taken,
} from '../domain/team-cycle/process.ts';
import type { CycleState } from '../domain/team-cycle/state.ts';
import type { Outcome } from '../domain/vocabulary.ts';
import { calendarMoved, commandUpdate } from '../temporal/contract/messages.ts';
import { SEARCH_ATTRIBUTES, searchAttributesOf } from '../temporal/contract/search-attributes.ts';
import { createRecorder } from './recorder.ts';

export interface Ended {
  outcome: Outcome;
  seq: number;
}

/** Temporal's own cancellation is ignored: a cycle ends only by a command, which is on record. */
export function ubtCycle(given: CycleState): Promise<Ended> {
  return CancellationScope.nonCancellable(() => annualCycle(given));
}

async function annualCycle(given: CycleState): Promise<Ended> {
  let state = given;
  let overdueShown = isOverdue(given);
  /** An event of time is with the recorder, which may refuse it: commands wait, so that none builds on it. */
  let proposing = false;
  let calendarMayBeNew = false;
  const recorder = createRecorder({
    stream: ubtCycleId(given.budgetYear, given.ubtId),
    generation: given.generation,
  });

  // messages

  setHandler(
    commandUpdate,
    async (command: Command) => {
      if (proposing) await condition(() => !proposing);
      const taken = acceptOrRefuse(state, command);
      if (!taken) return { seq: null };
      state = taken.after;
      const answer = await recorder.record(forRecorder(taken));
      state = applyFacts(state, answer.facts);
      return { seq: taken.event.seq };
    },
    {
      // while an event of time is with the recorder, its rows may be visible before this workflow knows of them: the
      // handler waits for it and decides then
      validator: (command: Command) => {
        if (!proposing) acceptOrRefuse(state, command);
      },
    },
  );

  setHandler(calendarMoved, () => {
    calendarMayBeNew = true;
  });

  // the story

  setCurrentDetails(`Phase ${state.phase} of budget year ${state.budgetYear}`);
  while (state.phase === given.phase && state.outcome === null) {
    await condition(() => recorder.isIdle());
    showOverdue();
    const proposal = calendarMayBeNew ? askForCalendar(state, Date.now()) : due(state, Date.now());
    calendarMayBeNew = false;
    if (proposal) await propose(proposal);
    else await untilDue();
  }

  await condition(() => recorder.isIdle() && allHandlersFinished());
  if (state.outcome !== null) return { outcome: state.outcome, seq: state.seq };
  const continueInNextPhase = makeContinueAsNewFunc<typeof ubtCycle>({
    memo: { phase: state.phase, generation: state.generation },
    typedSearchAttributes: searchAttributesOf(state),
  });
  return continueInNextPhase(state);

  // what the story is made of

  /** Takes effect only once the recorder has accepted it: it may have been computed from dates that moved. */
  async function propose(proposal: Taken): Promise<void> {
    proposing = true;
    state = answered(proposal, await recorder.record(forRecorder(proposal)));
    proposing = false;
  }

  /** Or until something else is due first, or the calendar has moved. */
  async function untilDue(): Promise<void> {
    const atMs = dueAtMs(state);
    if (atMs === undefined) return;
    await condition(() => calendarMayBeNew || dueAtMs(state) !== atMs, atMs - Date.now());
  }

  function showOverdue(): void {
    if (isOverdue(state) === overdueShown) return;
    overdueShown = !overdueShown;
    upsertSearchAttributes([{ key: SEARCH_ATTRIBUTES.overdue, value: overdueShown }]);
  }
}

function acceptOrRefuse(state: CycleState, command: Command): Taken | null {
  try {
    return accept(state, command, Date.now());
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
