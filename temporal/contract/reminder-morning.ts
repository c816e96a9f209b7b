// What a morning's workflow is started with, hands to its activity and hears back.

export interface ReminderMorningInput {
  timeZone: string;
  /** 'YYYY-MM-DD' of a rehearsed morning; left out: today in that zone. */
  localDate?: string;
}

export interface ReminderMorning {
  timeZone: string;
  /** Null: the date in that zone when the activity runs. Given by rehearsals and tests. */
  localDate: string | null;
  /** The workflow's time. */
  nowMs: number;
}

export interface SendCounts {
  sent: number;
  retried: number;
  failed: number;
  unknown: number;
  suppressed: number;
}

export interface MorningCounts extends SendCounts {
  /** People of the zone who owe something. */
  people: number;
  written: number;
}

export type SendReminderMorning = (morning: ReminderMorning) => Promise<MorningCounts>;

export type ReminderMorningWorkflow = (input: ReminderMorningInput) => Promise<MorningCounts>;
