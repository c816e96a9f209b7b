// What a record must say for a discussion to count as held.

import { codeInWords } from '../code-in-words.ts';
import type { FieldProblem } from '../field-problems.ts';
import { SIDES } from '../vocabulary.ts';

export const DISCUSSION_TOPICS = ['volume_and_standards', 'model', 'gap', 'backfill', 'budget'] as const;

export interface HeldDiscussion {
  /** Local dates of the facility. */
  dates: string[];
  attendedLabor: number;
  attendedManagement: number;
  topics: (typeof DISCUSSION_TOPICS)[number][];
}

/**
 * Everything that keeps this record from being one of a discussion that happened.
 *
 * @param since the local date on which the cycle's prepare phase opened
 * @param today the facility's
 */
export function discussionProblems(held: HeldDiscussion, { since, today }: { since: string; today: string }) {
  const found: FieldProblem[] = [];
  for (const [index, date] of held.dates.entries()) {
    const problem =
      (date > today &&
        `${date} is still to come. Record the discussion after it was held: give ${today} or an earlier date.`) ||
      (date < since &&
        `${date} is before this cycle began. Its prepare phase opened on ${since}: give that date or a later one.`) ||
      (held.dates.indexOf(date) < index && `${date} is there twice. Give each date once.`);
    if (problem) found.push({ pointer: `/dates/${index}`, problem });
  }
  const attended = { labor: held.attendedLabor, management: held.attendedManagement };
  for (const side of SIDES) {
    if (attended[side] >= 1) continue;
    const problem = `A discussion has at least one person of ${side}: give 1 or more. If it was not held, record that with its reason.`;
    found.push({ pointer: side === 'labor' ? '/attendedLabor' : '/attendedManagement', problem });
  }
  for (const [index, topic] of held.topics.entries()) {
    if (held.topics.indexOf(topic) === index) continue;
    found.push({ pointer: `/topics/${index}`, problem: `${codeInWords(topic)} is there twice. Name each topic once.` });
  }
  return found;
}
