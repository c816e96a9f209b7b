// What the national workflow has done for it: the launch in pages, next year's draft, the closing report.

import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { countTeams, saveClosingReport } from '../db/cycles.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Clock } from '../domain/clock.ts';
import { draftFollowingYear } from './draft-following-year.ts';
import { launchPage } from './launch-page.ts';

export interface NationalDeps {
  pool: Pool;
  client: Client;
  taskQueue: string;
  clock: Clock;
}

export interface NationalActivities {
  launchTeams(given: { budgetYear: number }): Promise<{ teams: number }>;
  draftNextCycle(given: { budgetYear: number }): Promise<void>;
  writeClosingReport(given: { budgetYear: number }): Promise<void>;
}

export function createNationalActivities(deps: NationalDeps): NationalActivities {
  return {
    /** The rows are the cursor: whoever resumes goes on with what is inserted but not started, then with the next page. */
    async launchTeams({ budgetYear }) {
      let teams = 0;
      for (;;) {
        const page = await launchPage(deps, budgetYear);
        if (page === 0) return { teams };
        teams += page;
        Context.current().heartbeat(teams);
      }
    },

    async draftNextCycle({ budgetYear }) {
      await draftFollowingYear(deps, budgetYear);
    },

    async writeClosingReport({ budgetYear }) {
      await inTransaction(deps.pool, async (tx) => saveClosingReport(tx, budgetYear, await countTeams(tx, budgetYear)));
    },
  };
}
