import type { components } from '../api/schema.gen.d.ts';

type Task = components['schemas']['Task'];

/** Whether every word that was typed stands somewhere in what the task says. */
export function matchesTask(typed: string): (task: Task) => boolean {
  const looked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ words, team, ubtId, facility, subject, budgetYear }) => {
    const text = `${words} ${team} ${ubtId} ${facility} ${subject} ${budgetYear}`.toLowerCase();
    return looked.every((word) => text.includes(word));
  };
}
