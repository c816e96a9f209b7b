// What may be said to the workflows, and what their starters give them. The API imports this file and nothing else here.

import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Command } from '../../domain/team-cycle/commands.ts';

/** Answers with the sequence number of the event; null: an earlier run took this command already. */
export interface CommandAnswer {
  seq: number | null;
}

/** The one Update: its id is the command's id. Refuses with an ApplicationFailure whose type is an error code. */
export const commandUpdate = defineUpdate<CommandAnswer, [Command]>('command');

/**
 * Asks the workflow to get the newest calendar from the recorder. A lost signal only delays that: the sweeper sends
 * another.
 */
export const calendarMoved = defineSignal('calendarMoved');

/** A stopped launch may go on. Sent until the launch goes on; one too many does nothing. */
export const launchResumed = defineSignal('launchResumed');

export const WORKFLOW_TYPES = {
  ubtCycle: 'ubtCycle',
  nationalCycle: 'nationalCycle',
  reminderMorning: 'reminderMorning',
} as const;

export interface NationalCycleInput {
  budgetYear: number;
  /** When the draft of the following year is made, epoch ms. */
  draftNextAtMs: number;
  /** When the last team's cycle has ended, epoch ms. */
  closeMs: number;
}
