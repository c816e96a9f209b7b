import type { Tx } from '../transaction.ts';

interface Unit {
  budgetYear: number;
  ubtId: string;
  unitId: string;
}

/** The one backfill line of a unit budget: zero carries its reason, an amount its hours. */
export async function saveBackfill(
  tx: Tx,
  unit: Unit,
  line: { cents: number; hours: string | null; zeroReason: string | null },
): Promise<void> {
  await tx.query(
    `insert into unit_budgets (budget_year, ubt_id, unit_id, backfill_cents, backfill_hours, zero_reason)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (budget_year, ubt_id, unit_id) do update set backfill_cents = excluded.backfill_cents,
       backfill_hours = excluded.backfill_hours, zero_reason = excluded.zero_reason`,
    [unit.budgetYear, unit.ubtId, unit.unitId, line.cents, line.hours, line.zeroReason],
  );
}

/** Sets which unit budgets of the team are final, as the state has it. */
export async function saveFinalUnits(tx: Tx, budgetYear: number, ubtId: string, finalUnitIds: string[]): Promise<void> {
  await tx.query(
    `insert into unit_budgets (budget_year, ubt_id, unit_id, state)
     select $1, $2, unit_id, 'final' from unnest($3::text[]) unit_id
     on conflict (budget_year, ubt_id, unit_id) do nothing`,
    [budgetYear, ubtId, finalUnitIds],
  );
  await tx.query(
    `update unit_budgets set state = case when unit_id = any($3) then 'final' else 'open' end
     where budget_year = $1 and ubt_id = $2 and (state = 'final') <> (unit_id = any($3))`,
    [budgetYear, ubtId, finalUnitIds],
  );
}

export async function saveStatements(
  tx: Tx,
  team: Omit<Unit, 'unitId'>,
  statements: Record<string, string>,
): Promise<void> {
  await tx.query(
    `update unit_budgets b set statement = s.value from jsonb_each_text($3) s
     where b.budget_year = $1 and b.ubt_id = $2 and b.unit_id = s.key`,
    [team.budgetYear, team.ubtId, statements],
  );
}

export async function insertLaborInput(
  tx: Tx,
  unit: Unit,
  input: { inputId: string; givenBy: string; body: string; atMs: number; rollsOver: boolean },
): Promise<void> {
  await tx.query(
    `insert into labor_inputs (input_id, budget_year, ubt_id, unit_id, given_by, body, given_at, rolls_over)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      input.inputId,
      unit.budgetYear,
      unit.ubtId,
      unit.unitId,
      input.givenBy,
      input.body,
      new Date(input.atMs),
      input.rollsOver,
    ],
  );
}

export async function answerLaborInput(tx: Tx, inputId: string, treatment: string, answer: string): Promise<void> {
  await tx.query('update labor_inputs set treatment = $2, answer = $3 where input_id = $1', [
    inputId,
    treatment,
    answer,
  ]);
}
