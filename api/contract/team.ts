import { z } from 'zod';
import { milestoneKey, phase, ref, side, uuid } from '../../application/fields.ts';
import { EXTENDABLE, MILESTONE_KEYS } from '../../domain/dates.ts';
import { LEVELS, ZERO_LEVELS } from '../../domain/levels.ts';
import { DUTY_KINDS } from '../../domain/team-cycle/duties.ts';
import { BACKFILL_STATES, SEAT_STANDINGS } from '../../domain/team-cycle/state.ts';
import {
  ASK_DECISIONS,
  FILING_KINDS,
  FILING_STATES,
  INPUT_TREATMENTS,
  OUTCOMES,
  SIDES,
  TEAM_KINDS,
} from '../../domain/vocabulary.ts';
import { bySide, count, each, instant } from './answers.ts';
import { budgetYear, regionId } from './fields.ts';

export const filingState = z.enum(FILING_STATES).meta({ id: 'FilingState' });
export const filingKind = z.enum(FILING_KINDS).meta({ id: 'FilingKind' });
export const outcome = z
  .enum(OUTCOMES)
  .meta({ id: 'Outcome', description: 'How a team’s cycle ended; null while it runs.' });

const seat = z
  .object({
    personId: ref.nullable().meta({ description: 'Who holds it or is proposed for it.' }),
    standing: z.enum(SEAT_STANDINGS).meta({
      description: 'ad_interim: nobody held it at the cut-off, so the side’s next level covers it.',
    }),
    trained: z.boolean().nullable().meta({ description: 'null: not shown to you.' }),
  })
  .meta({ id: 'Seat' });

const discussion = z
  .object({
    discussionId: uuid,
    held: z.boolean().meta({ description: 'false: recorded as not held, with the reason.' }),
    by: side.meta({ description: 'The side that recorded it.' }),
    confirmed: z.boolean().meta({ description: 'By the other side; shown, never a gate.' }),
  })
  .meta({ id: 'Discussion' });

export const filingSchema = z
  .object({
    state: filingState,
    kind: filingKind.nullable().meta({ description: 'null: nothing is filed yet.' }),
    revisions: bySide(uuid.nullable()).meta({
      description: 'What was sent: the same revision when joint; null: that side gave no position.',
    }),
    returns: count.meta({ description: 'How often the budget-makers returned it; twice at most.' }),
    onTime: z.boolean().nullable(),
    receivedIncomplete: z.boolean(),
  })
  .meta({ id: 'Filing' });

const extension = z
  .object({
    extensionId: uuid,
    milestone: z.enum(EXTENDABLE),
    level: z.enum(LEVELS).meta({ description: 'Who is to answer.' }),
    granted: bySide(z.boolean()),
    resting: z.boolean().meta({ description: 'Overdue mail rests while it is pending, for six working days in all.' }),
  })
  .meta({ id: 'Extension', description: 'A request for a later date that is not answered yet.' });

export const unitBudgetSchema = z
  .object({
    unitId: ref,
    backfill: z.enum(BACKFILL_STATES),
    zeroLevel: z.enum(ZERO_LEVELS).nullable().meta({ description: 'Who is to answer a backfill of zero.' }),
    zeroConfirmed: bySide(z.boolean()),
    zeroRefused: z.boolean().meta({ description: 'Once refused, only an amount is taken.' }),
    inputComplete: z.boolean().meta({ description: 'Labor has said that nothing more will come.' }),
    final: z.boolean(),
  })
  .meta({ id: 'UnitBudget' });

const laborInput = z
  .object({
    inputId: uuid,
    unitId: ref,
    treatment: z.enum(INPUT_TREATMENTS).nullable().meta({ description: 'null: not answered yet.' }),
  })
  .meta({ id: 'LaborInput' });

const ask = z
  .object({
    askId: z.string(),
    unitId: ref,
    from: z.enum([...SIDES, 'joint']),
    decision: z.enum(ASK_DECISIONS).nullable().meta({
      description: 'null: not decided yet, or not published yet and the acting person is no budget-maker of this team.',
    }),
  })
  .meta({ id: 'Ask' });

const openDuty = z
  .object({
    kind: z.enum(DUTY_KINDS),
    subject: z
      .string()
      .meta({ description: 'What it is about: a unit, an ask, a side; empty where the kind says it.' }),
    holder: z
      .string()
      .nullable()
      .meta({ description: 'A person’s ref, or the role that owes it; null: not shown to you.' }),
    who: z.string().nullable().meta({ description: 'The same in words: a name, or a role; null: not shown to you.' }),
    words: z.string().meta({ description: 'What is to be done, as a verb phrase.' }),
    dueAt: instant,
    due: z.string().meta({ description: 'The deadline in words, with the facility’s zone.' }),
  })
  .meta({ id: 'OpenDuty' });

export const teamSchema = z
  .object({
    budgetYear,
    ubtId: ref,
    name: z.string(),
    kind: z.enum(TEAM_KINDS),
    facility: z.string(),
    regionId,
    timeZone: z.string(),
    workflowId: z.string(),
    phase,
    outcome: outcome.nullable(),
    openAtEnd: z.array(z.string()).meta({ description: 'What was still owed when the cycle ended or was loaded.' }),
    openAtEndInWords: z.array(z.string()).meta({ description: 'The same for people, a phrase for each kind.' }),
    overdue: z.array(milestoneKey).meta({ description: 'Dates that passed while something was owed.' }),
    paused: z.boolean(),
    loaded: z.boolean(),
    published: z.boolean(),
    seats: bySide(seat),
    discussion: discussion.nullable(),
    filing: filingSchema,
    impasse: z.object({ by: side }).nullable().meta({ description: 'The one that is running.' }),
    extensions: z.array(extension),
    units: z.array(unitBudgetSchema),
    inputs: z.array(laborInput),
    asks: z.array(ask),
    acknowledged: bySide(z.boolean()).meta({ description: 'Who has said "I have read it".' }),
    dates: each(MILESTONE_KEYS, instant).meta({ description: 'With extensions and date rules applied.' }),
    waitsFor: z.array(openDuty),
  })
  .meta({ id: 'Team', description: 'One team’s cycle as last recorded.' });

export const teamLine = z
  .object({
    ubtId: ref,
    name: z.string(),
    regionId,
    facilityId: z.string(),
    facility: z.string(),
    phase,
    filingState,
    filingKind: filingKind.nullable(),
    discussionConfirmed: z.boolean().meta({ description: 'Held, recorded by one side and confirmed by the other.' }),
    published: z.boolean(),
    overdue: z.boolean().nullable().meta({ description: 'null: not shown to you.' }),
    paused: z.boolean(),
    outcome: outcome.nullable(),
  })
  .meta({ id: 'TeamLine' });
