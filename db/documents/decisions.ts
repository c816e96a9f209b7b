import { z } from 'zod';
import { ASK_DECISIONS, type Side } from '../../domain/vocabulary.ts';
import { many, maybeOne } from '../query.ts';
import type { TeamKey } from '../teams/team-key.ts';
import type { Tx } from '../transaction.ts';
import { askWords } from './ask-words.ts';

export async function saveDecision(
  tx: Tx,
  team: TeamKey,
  given: {
    askId: string;
    decision: string;
    amountCents: number;
    confirmAboveAsk: boolean;
    rationale: unknown;
    decidedBy: string;
    atMs: number;
  },
): Promise<void> {
  await tx.query(
    `insert into decisions (budget_year, ubt_id, ask_id, decision, amount_cents, rationale, decided_by, decided_at,
       above_ask_confirmed, asked_cents)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (budget_year, ubt_id, ask_id) do update set decision = excluded.decision,
       amount_cents = excluded.amount_cents, rationale = excluded.rationale, decided_by = excluded.decided_by,
       decided_at = excluded.decided_at, above_ask_confirmed = excluded.above_ask_confirmed,
       asked_cents = excluded.asked_cents`,
    [
      team.budgetYear,
      team.ubtId,
      given.askId,
      given.decision,
      given.amountCents,
      given.rationale,
      given.decidedBy,
      new Date(given.atMs),
      given.confirmAboveAsk,
      await findAskedCents(tx, team, given.askId),
    ],
  );
}

const askedRow = z.object({ askedCents: z.number().int() });

/** What an ask of a signed revision of this team asks for; undefined: there is no such ask. */
export async function findAskedCents(
  tx: Tx,
  { budgetYear, ubtId }: TeamKey,
  askId: string,
): Promise<number | undefined> {
  // an ask's id is its revision's and its place in it, from 1
  const row = await maybeOne(
    tx,
    askedRow,
    `select (a.ask ->> 'amountCents')::bigint as "askedCents"
     from revisions r cross join lateral jsonb_array_elements(r.content -> 'asks') with ordinality a (ask, place)
     where r.revision_id::text = split_part($3, '.', 1) and r.budget_year = $1 and r.ubt_id = $2
       and r.frozen_at is not null and a.place::text = split_part($3, '.', 2)`,
    [budgetYear, ubtId, askId],
  );
  return row?.askedCents;
}

const unpublished = z.object({
  askId: z.string(),
  unitId: z.string(),
  decision: z.enum(ASK_DECISIONS),
  askedCents: z.number().int(),
  grantedCents: z.number().int(),
  confirmAboveAsk: z.boolean(),
  reviewOn: z.string(),
  contactPersonId: z.string(),
});

/** What was decided on these asks and the team has not been told yet, in the order of the asks. */
export async function listUnpublishedDecisions(
  tx: Tx,
  { budgetYear, ubtId }: TeamKey,
  askIds: string[],
): Promise<z.output<typeof unpublished>[]> {
  return many(
    tx,
    unpublished,
    `select d.ask_id as "askId", a.ask ->> 'unitId' as "unitId", d.decision,
       (a.ask ->> 'amountCents')::bigint as "askedCents", d.amount_cents as "grantedCents",
       d.above_ask_confirmed as "confirmAboveAsk", d.rationale ->> 'reviewOn' as "reviewOn",
       d.rationale ->> 'contactPersonId' as "contactPersonId"
     from decisions d cross join ${askWords('d.ask_id')} a
     where d.budget_year = $1 and d.ubt_id = $2 and d.ask_id = any($3) and d.published_at is null
     order by array_position($3, d.ask_id)`,
    [budgetYear, ubtId, askIds],
  );
}

/** Everything decided and not yet communicated is communicated now, in one step. */
export async function publishDecisions(tx: Tx, team: TeamKey, atMs: number): Promise<void> {
  await tx.query(
    'update decisions set published_at = $3 where budget_year = $1 and ubt_id = $2 and published_at is null',
    [team.budgetYear, team.ubtId, new Date(atMs)],
  );
}

export async function insertReceipt(tx: Tx, team: TeamKey, side: Side, personId: string, atMs: number): Promise<void> {
  await tx.query(
    `insert into receipts (budget_year, ubt_id, side, person_id, acknowledged_at) values ($1, $2, $3, $4, $5)`,
    [team.budgetYear, team.ubtId, side, personId, new Date(atMs)],
  );
}

export async function insertQuestion(
  tx: Tx,
  team: TeamKey,
  question: { questionId: string; askedBy: string; body: string; atMs: number },
): Promise<void> {
  await tx.query(
    `insert into questions (question_id, budget_year, ubt_id, asked_by, body, asked_at) values ($1, $2, $3, $4, $5, $6)`,
    [question.questionId, team.budgetYear, team.ubtId, question.askedBy, question.body, new Date(question.atMs)],
  );
}

/** False when this team has asked no such question, or it is answered already: the first answer stays. */
export async function answerQuestion(
  tx: Tx,
  team: TeamKey,
  questionId: string,
  answer: string,
  atMs: number,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update questions set answer = $4, answered_at = $5
     where budget_year = $1 and ubt_id = $2 and question_id = $3 and answered_at is null`,
    [team.budgetYear, team.ubtId, questionId, answer, new Date(atMs)],
  );
  return rowCount === 1;
}

/** A newer filing repeats the ask under a new id; its decision is carried over to that id. */
export async function copyDecision(tx: Tx, team: TeamKey, fromAskId: string, toAskId: string): Promise<void> {
  await tx.query(
    `insert into decisions (budget_year, ubt_id, ask_id, decision, amount_cents, rationale, decided_by, decided_at,
       published_at, asked_cents, above_ask_confirmed)
     select budget_year, ubt_id, $4, decision, amount_cents, rationale, decided_by, decided_at, published_at,
       asked_cents, above_ask_confirmed
     from decisions where budget_year = $1 and ubt_id = $2 and ask_id = $3
     on conflict (budget_year, ubt_id, ask_id) do nothing`,
    [team.budgetYear, team.ubtId, fromAskId, toAskId],
  );
}
