import type { Side } from '../domain/vocabulary.ts';
import type { Tx } from './transaction.ts';

interface Team {
  budgetYear: number;
  ubtId: string;
}

export async function saveDecision(
  tx: Tx,
  team: Team,
  given: { askId: string; decision: string; amountCents: number; rationale: unknown; decidedBy: string; atMs: number },
): Promise<void> {
  await tx.query(
    `insert into decisions (budget_year, ubt_id, ask_id, decision, amount_cents, rationale, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (budget_year, ubt_id, ask_id) do update set decision = excluded.decision,
       amount_cents = excluded.amount_cents, rationale = excluded.rationale, decided_by = excluded.decided_by,
       decided_at = excluded.decided_at`,
    [
      team.budgetYear,
      team.ubtId,
      given.askId,
      given.decision,
      given.amountCents,
      given.rationale,
      given.decidedBy,
      new Date(given.atMs),
    ],
  );
}

/** Everything decided and not yet communicated is communicated now, in one step. */
export async function publishDecisions(tx: Tx, team: Team, atMs: number): Promise<void> {
  await tx.query(
    'update decisions set published_at = $3 where budget_year = $1 and ubt_id = $2 and published_at is null',
    [team.budgetYear, team.ubtId, new Date(atMs)],
  );
}

export async function insertReceipt(tx: Tx, team: Team, side: Side, personId: string, atMs: number): Promise<void> {
  await tx.query(
    `insert into receipts (budget_year, ubt_id, side, person_id, acknowledged_at) values ($1, $2, $3, $4, $5)`,
    [team.budgetYear, team.ubtId, side, personId, new Date(atMs)],
  );
}

export async function insertQuestion(
  tx: Tx,
  team: Team,
  question: { questionId: string; askedBy: string; body: string; atMs: number },
): Promise<void> {
  await tx.query(
    `insert into questions (question_id, budget_year, ubt_id, asked_by, body, asked_at) values ($1, $2, $3, $4, $5, $6)`,
    [question.questionId, team.budgetYear, team.ubtId, question.askedBy, question.body, new Date(question.atMs)],
  );
}

/** False when the question is unknown or answered already: the first answer stays. */
export async function answerQuestion(tx: Tx, questionId: string, answer: string, atMs: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update questions set answer = $2, answered_at = $3 where question_id = $1 and answered_at is null',
    [questionId, answer, new Date(atMs)],
  );
  return rowCount === 1;
}

/** The same ask stands in a newer filing under a new id; what was decided of it stands too. */
export async function copyDecision(tx: Tx, team: Team, fromAskId: string, toAskId: string): Promise<void> {
  await tx.query(
    `insert into decisions (budget_year, ubt_id, ask_id, decision, amount_cents, rationale, decided_by, decided_at,
       published_at)
     select budget_year, ubt_id, $4, decision, amount_cents, rationale, decided_by, decided_at, published_at
     from decisions where budget_year = $1 and ubt_id = $2 and ask_id = $3
     on conflict (budget_year, ubt_id, ask_id) do nothing`,
    [team.budgetYear, team.ubtId, fromAskId, toAskId],
  );
}
