import { z } from 'zod';
import { ref, side, uuid } from '../../../application/fields.ts';
import { endOfDay } from '../../../calendar/instants.ts';
import { MILESTONE_WORDS } from '../../../calendar/milestone-text.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { type AskedExtension, listAskedExtensions } from '../../../db/teams/asked-extensions.ts';
import { EXTENDABLE } from '../../../domain/dates.ts';
import { levelInWords } from '../../../domain/level-in-words.ts';
import { LEVELS } from '../../../domain/levels.ts';
import { bySide, instant } from '../../contract/answers.ts';
import { budgetYear } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { dueWords } from '../../views/due-text.ts';

const asked = z
  .object({
    extensionId: uuid,
    budgetYear,
    ubtId: ref,
    team: z.string(),
    facility: z.string(),
    timeZone: z.string(),
    milestone: z.enum(EXTENDABLE),
    milestoneInWords: z.string(),
    level: z.enum(LEVELS),
    levelInWords: z.string().meta({ description: 'Whose answer it waits for: both sides’ there.' }),
    sides: z.array(side).meta({ description: 'For which the acting person owes an answer.' }),
    granted: bySide(z.boolean()),
    presentDue: z.string().meta({ description: 'The date as it stands, with the facility’s zone.' }),
    until: z.string().meta({ description: 'The date that is asked for.' }),
    reason: z.string(),
    askedBy: z.string(),
    askedSide: side,
    askedAt: instant,
    answerDueAt: instant,
    answerDue: z.string().meta({ description: 'Then it goes one level up; silence never grants it.' }),
    overdue: z.boolean(),
  })
  .meta({
    id: 'AskedExtension',
    description: 'A later date that is asked for, with what a fair answer needs to know.',
  });

export const listAsked = route({
  method: 'get',
  path: '/api/me/extension-requests',
  operationId: 'list_asked_extensions',
  summary: 'The later dates that wait for the acting person’s answer, first due first.',
  action: 'read_own_tasks',
  responds: { status: 200, description: 'The requests.', schema: z.object({ requests: z.array(asked) }) },
  async handle({ deps, actor }) {
    const rows = await listAskedExtensions(deps.pool, actor.personId, nationalToday(deps));
    return { requests: rows.map((row) => askedView(row, deps.clock.now())) };
  },
});

function askedView(row: AskedExtension, nowMs: number): z.output<typeof asked> {
  const { presentDueMs, untilOn, askedAt, answerDueAt, ...same } = row;
  return {
    ...same,
    milestoneInWords: MILESTONE_WORDS[row.milestone],
    levelInWords: levelInWords(row.level),
    presentDue: dueWords(presentDueMs, row.timeZone),
    until: dueWords(endOfDay(untilOn, row.timeZone), row.timeZone),
    askedAt: askedAt.toISOString(),
    answerDueAt: answerDueAt.toISOString(),
    answerDue: dueWords(answerDueAt.getTime(), row.timeZone),
    overdue: answerDueAt.getTime() <= nowMs,
  };
}
