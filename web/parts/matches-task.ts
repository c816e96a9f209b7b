import type { Schema } from '../api/queries.ts';

/** Whether every word that was typed stands somewhere in what the task says. */
export function matchesTask(typed: string): (task: Schema['Task']) => boolean {
  const looked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ words, team, ubtId, facility, subject, budgetYear }) => {
    const text = `${words} ${team} ${ubtId} ${facility} ${subject} ${budgetYear}`.toLowerCase();
    return looked.every((word) => text.includes(word));
  };
}
