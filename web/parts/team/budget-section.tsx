import type { Schema } from '../../api/queries.ts';

/** What the year's budget is made of for this team: unit budgets, labor's input, decisions and questions. */
export const BudgetSection = (_: { team: Schema['Team'] }) => null;
