import { z } from 'zod';
import { ref } from '../../application/fields.ts';
import { DUTY_KINDS } from '../../domain/team-cycle/duties.ts';
import { instant } from './answers.ts';
import { budgetYear } from './fields.ts';

const owed = {
  kind: z.enum(DUTY_KINDS).meta({ id: 'DutyKind' }),
  subject: z.string().meta({ description: 'What it is about: a unit, an ask, a side; empty where the kind says it.' }),
  words: z.string().meta({ description: 'What is to be done, as a verb phrase.' }),
  budgetYear,
  ubtId: ref,
  team: z.string(),
  facility: z.string(),
  dueAt: instant,
  due: z.string().meta({ description: 'The deadline in words, with the facility’s zone.' }),
  timeZone: z.string().meta({ description: 'Of the facility, where the due day ends.' }),
  overdue: z.boolean(),
  link: z.string().meta({ description: 'The team’s cycle, in this API.' }),
};

export const taskSchema = z
  .object({
    ...owed,
    hint: z.string().nullable().meta({ description: 'What makes it lighter or clearer.' }),
  })
  .meta({ id: 'Task' });

export const waitingSchema = z
  .object({
    ...owed,
    who: z.string().meta({ description: 'Who owes it: a person’s name, or a role in words.' }),
    relation: z.enum(['counterpart', 'other']).meta({
      description:
        '`counterpart`: whoever holds or covers the other seat of the team. `other`: everybody beside the seats.',
    }),
  })
  .meta({ id: 'WaitingTask' });
