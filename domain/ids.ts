// Workflow ids, each from one function with its inverse.

export const ubtCycleId = (budgetYear: number, ubtId: string): string => `ubt-cycle:${budgetYear}:${ubtId}`;

/** Undefined for an id that is not one of a team's cycle. */
export function parseUbtCycleId(workflowId: string): { budgetYear: number; ubtId: string } | undefined {
  const match = /^ubt-cycle:(\d{4}):(.+)$/.exec(workflowId);
  return match?.[1] && match[2] ? { budgetYear: Number(match[1]), ubtId: match[2] } : undefined;
}

export const nationalCycleId = (budgetYear: number): string => `national-cycle:${budgetYear}`;

/** One schedule and one run id per mail zone. */
export const reminderMorningId = (timeZone: string): string => `reminder-morning:${timeZone}`;

/** The name of the problem when Temporal holds a workflow's id for another one. It does not go away by waiting. */
export const ID_TAKEN = 'WorkflowIdTaken';
