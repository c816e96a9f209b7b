// What was written about a team's budget: its asks and what was decided, each unit's figures, labor's input, questions.

import { z } from 'zod';
import { ASK_DECISIONS, INPUT_TREATMENTS, REASON_CODES, SIDES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';
import type { TeamKey } from '../teams/team-key.ts';
import { askWords } from './ask-words.ts';

const unitRow = z.object({
  unitId: z.string(),
  name: z.string(),
  backfillCents: z.number().int().nullable(),
  /** An exact decimal; null for a backfill of zero. */
  backfillHours: z.string().nullable(),
  zeroReason: z.string().nullable(),
  statement: z.string().nullable(),
});

/** These units with their names and the figures that are entered. */
export async function listUnitFigures(db: Db, { budgetYear, ubtId }: TeamKey, unitIds: string[]) {
  return many(
    db,
    unitRow,
    `select n.unit_id as "unitId", n.name, b.backfill_cents as "backfillCents",
       trim_scale(b.backfill_hours)::text as "backfillHours", b.zero_reason as "zeroReason", b.statement
     from units n left join unit_budgets b on b.budget_year = $1 and b.ubt_id = $2 and b.unit_id = n.unit_id
     where n.unit_id = any($3) order by n.unit_id`,
    [budgetYear, ubtId, unitIds],
  );
}

const askRow = z.object({
  askId: z.string(),
  unitId: z.string(),
  what: z.string(),
  askedCents: z.number().int(),
  decided: z
    .object({
      decision: z.enum(ASK_DECISIONS),
      grantedCents: z.number().int(),
      confirmAboveAsk: z.boolean(),
      rationale: z.object({
        reasonCode: z.enum(REASON_CODES),
        reasonText: z.string(),
        dataReliedOn: z.string(),
        laborInputTreatment: z.string(),
        alternatives: z.string(),
        nextStep: z.string(),
        reviewOn: z.string(),
        contactPersonId: z.string(),
      }),
      contactName: z.string(),
      decidedBy: z.string(),
      isPublished: z.boolean(),
    })
    .nullable(),
});
export type AskWritten = z.output<typeof askRow>;

/** The asks in this order, in the words of the revision that was filed, with what was decided on each. */
export async function listAsks(db: Db, { budgetYear, ubtId }: TeamKey, askIds: string[]): Promise<AskWritten[]> {
  return many(
    db,
    askRow,
    `select i.ask_id as "askId", a.ask ->> 'unitId' as "unitId", a.ask ->> 'what' as what, (a.ask ->> 'amountCents')::bigint as "askedCents",
       case when d.ask_id is not null then jsonb_build_object('decision', d.decision, 'grantedCents', d.amount_cents,
         'confirmAboveAsk', d.above_ask_confirmed, 'rationale', d.rationale, 'contactName', c.name, 'decidedBy', m.name,
         'isPublished', d.published_at is not null) end as decided
     from unnest($3::text[]) with ordinality i (ask_id, place)
     cross join ${askWords('i.ask_id')} a
     left join decisions d on d.budget_year = $1 and d.ubt_id = $2 and d.ask_id = i.ask_id
     left join people c on c.person_id = d.rationale ->> 'contactPersonId'
     left join people m on m.person_id = d.decided_by
     order by i.place`,
    [budgetYear, ubtId, askIds],
  );
}

const inputRow = z.object({
  inputId: z.string(),
  unitId: z.string(),
  givenBy: z.string(),
  body: z.string(),
  givenAt: z.date(),
  /** It came after the window: it is kept for next year, and nobody owes an answer. */
  rollsOver: z.boolean(),
  treatment: z.enum(INPUT_TREATMENTS).nullable(),
  answer: z.string().nullable(),
});

export async function listLaborInputs(db: Db, { budgetYear, ubtId }: TeamKey) {
  return many(
    db,
    inputRow,
    `select i.input_id as "inputId", i.unit_id as "unitId", p.name as "givenBy", i.body, i.given_at as "givenAt",
       i.rolls_over as "rollsOver", i.treatment, i.answer
     from labor_inputs i join people p on p.person_id = i.given_by
     where i.budget_year = $1 and i.ubt_id = $2 order by i.given_at, i.input_id`,
    [budgetYear, ubtId],
  );
}

const questionRow = z.object({
  questionId: z.string(),
  askedBy: z.string(),
  body: z.string(),
  askedAt: z.date(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
});

export async function listQuestions(db: Db, { budgetYear, ubtId }: TeamKey) {
  return many(
    db,
    questionRow,
    `select q.question_id as "questionId", p.name as "askedBy", q.body, q.asked_at as "askedAt", q.answer,
       q.answered_at as "answeredAt"
     from questions q join people p on p.person_id = q.asked_by
     where q.budget_year = $1 and q.ubt_id = $2 order by q.asked_at, q.question_id`,
    [budgetYear, ubtId],
  );
}

const receiptRow = z.object({ side: z.enum(SIDES), name: z.string(), readAt: z.date() });

/** Who said "I have read it"; after a later publication, again. */
export async function listReceipts(db: Db, { budgetYear, ubtId }: TeamKey) {
  return many(
    db,
    receiptRow,
    `select r.side, p.name, r.acknowledged_at as "readAt" from receipts r join people p on p.person_id = r.person_id
     where r.budget_year = $1 and r.ubt_id = $2 order by r.acknowledged_at, r.side`,
    [budgetYear, ubtId],
  );
}
