import { z } from 'zod';
import { ASK_DECISIONS, REASON_CODES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const decisionRow = z.object({
  unitId: z.string(),
  ask: z.string(),
  askedCents: z.number().int().nullable(),
  decision: z.enum(ASK_DECISIONS),
  grantedCents: z.number().int(),
  rationale: z.object({
    reasonCode: z.enum(REASON_CODES),
    reasonText: z.string(),
    dataReliedOn: z.string(),
    laborInputTreatment: z.string(),
    alternatives: z.string(),
    nextStep: z.string(),
    reviewOn: z.string(),
  }),
  contactName: z.string(),
});
export type DecisionRow = z.output<typeof decisionRow>;

const unitRow = z.object({
  unitId: z.string(),
  unitName: z.string(),
  backfillCents: z.number().int().nullable(),
  statement: z.string().nullable(),
});

interface Team {
  budgetYear: number;
  ubtId: string;
}

/** The decisions on these asks, with the words of the ask from the revision that was filed. */
export async function listDecisions(tx: Tx, team: Team, askIds: string[]): Promise<DecisionRow[]> {
  return many(
    tx,
    decisionRow,
    `select a.ask ->> 'unitId' as "unitId", a.ask ->> 'what' as ask, (a.ask ->> 'amountCents')::bigint as "askedCents",
       d.decision, d.amount_cents as "grantedCents", d.rationale, p.name as "contactName"
     from decisions d
     cross join lateral (
       select r.content -> 'asks' -> (split_part(d.ask_id, '.', 2)::int - 1) as ask from revisions r
       where r.revision_id = split_part(d.ask_id, '.', 1)::uuid) a
     join people p on p.person_id = d.rationale ->> 'contactPersonId'
     where d.budget_year = $1 and d.ubt_id = $2 and d.ask_id = any($3) order by d.ask_id`,
    [team.budgetYear, team.ubtId, askIds],
  );
}

export async function listUnits(tx: Tx, team: Team): Promise<z.output<typeof unitRow>[]> {
  return many(
    tx,
    unitRow,
    `select b.unit_id as "unitId", u.name as "unitName", b.backfill_cents as "backfillCents", b.statement
     from unit_budgets b join units u on u.unit_id = b.unit_id
     where b.budget_year = $1 and b.ubt_id = $2 order by b.unit_id`,
    [team.budgetYear, team.ubtId],
  );
}
