import { z } from 'zod';
import {
  askDecision,
  cents,
  inputTreatment,
  localDate,
  phase,
  reasonCode,
  ref,
  side,
  uuid,
} from '../../application/fields.ts';
import type { Action } from '../../domain/permissions.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { bySide, instant } from './answers.ts';
import { budgetYear } from './fields.ts';
import { filingSchema, outcome, unitBudgetSchema } from './team.ts';

/** What of a team's budget is done by role; what a seat does, `seats` says, and who answers a zero, each unit. */
export const BUDGET_ACTS = [
  'receive_filing',
  'return_filing',
  'give_input',
  'complete_input',
  'answer_input',
  'set_backfill',
  'decide_ask',
  'finalize_unit_budget',
  'publish_decisions',
  'answer_question',
] as const satisfies Action[];

const unit = unitBudgetSchema
  .extend({
    name: z.string(),
    backfillCents: cents
      .nullable()
      .meta({ description: 'null: not entered, or not published yet and not yours to see before.' }),
    backfillHours: z.string().nullable().meta({ description: 'An exact decimal, as text.' }),
    zeroReason: z.string().nullable(),
    zeroSides: z.array(side).meta({ description: 'For which sides the acting person may answer its zero now.' }),
    statement: z.string().nullable(),
    needsStatement: z.boolean().meta({ description: 'Nothing was asked for it, so a statement is published instead.' }),
    open: z.array(z.string()).meta({ description: 'What keeps it from being final, such as `backfill:missing`.' }),
    openInWords: z.array(z.string()),
  })
  .meta({ id: 'UnitOfBudget' });

const input = z
  .object({
    inputId: uuid,
    unitId: ref,
    givenBy: z.string(),
    body: z.string(),
    givenAt: instant,
    rollsOver: z.boolean().meta({ description: 'It came after the window and is kept for next year.' }),
    treatment: inputTreatment.nullable(),
    treatmentInWords: z.string().nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'InputOfBudget' });

const decision = z
  .object({
    decision: askDecision.meta({ id: 'AskDecision' }),
    decisionInWords: z.string(),
    grantedCents: cents,
    differenceCents: z.number().int().meta({ description: 'Granted less asked.' }),
    confirmAboveAsk: z.boolean(),
    reasonCode: reasonCode.meta({ id: 'ReasonCode' }),
    reasonInWords: z.string(),
    reasonText: z.string(),
    dataReliedOn: z.string(),
    laborInputTreatment: z.string(),
    alternatives: z.string().meta({ description: 'Empty only for a full grant.' }),
    nextStep: z.string(),
    reviewOn: localDate,
    contactPersonId: ref,
    contactName: z.string(),
    decidedBy: z.string(),
    isPublished: z.boolean(),
  })
  .meta({ id: 'DecisionWithRationale' });

const ask = z
  .object({
    askId: z.string(),
    n: z.number().int().meta({ description: 'Its number in the filing that it comes from.' }),
    unitId: ref,
    from: z.enum([...SIDES, 'joint']),
    what: z.string(),
    askedCents: cents,
    decided: decision
      .nullable()
      .meta({ description: 'null: not decided, or not published yet and not yours to see before.' }),
  })
  .meta({ id: 'AskOfBudget' });

const question = z
  .object({
    questionId: uuid,
    askedBy: z.string(),
    body: z.string(),
    askedAt: instant,
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Question' });

export const teamBudgetSchema = z
  .object({
    budgetYear,
    ubtId: ref,
    team: z.string(),
    facility: z.string(),
    timeZone: z.string(),
    phase,
    outcome: outcome.nullable(),
    published: z.boolean(),
    filing: filingSchema,
    may: z.array(z.enum(BUDGET_ACTS)).meta({ description: 'What the acting person’s roles let them do here.' }),
    seats: z.array(side).meta({ description: 'From whose seats the acting person speaks here.' }),
    inputClosesAt: instant,
    inputCloses: z.string().meta({ description: 'The same in words, with the facility’s zone.' }),
    inputIsOpen: z.boolean().meta({ description: 'What labor gives now must be answered.' }),
    review: z.object({ after: localDate, before: localDate }).meta({ description: 'When decisions can be reviewed.' }),
    contacts: z
      .array(z.object({ personId: ref, name: z.string() }))
      .meta({ description: 'Whom a decision can name; empty for who decides nothing here.' }),
    choices: z
      .object({
        reasons: z.array(z.object({ code: reasonCode, words: z.string() })),
        treatments: z.array(z.object({ treatment: inputTreatment, words: z.string() })),
      })
      .meta({ description: 'Which reasons a decision, and what treatments an answer to input, can have.' }),
    units: z.array(unit),
    inputs: z.array(input),
    asks: z.array(ask),
    questions: z.array(question),
    acknowledged: bySide(z.boolean()).meta({ description: 'Who has said "I have read it" of what is published.' }),
    receipts: z.array(z.object({ side, name: z.string(), readAt: instant })),
  })
  .meta({ id: 'TeamBudget', description: 'What was written about a team’s budget, and what this person may do.' });
