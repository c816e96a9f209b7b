// What the national workflow has done for it: the launch in pages, next year's draft, the closing report.

import { setTimeout as sleep } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import { draftFollowingYear } from '../application/launch/draft-following-year.ts';
import type { LaunchDeps } from '../application/launch/launch-deps.ts';
import { launchPage } from '../application/launch/launch-page.ts';
import type { MailDeps } from '../application/mails/mail-deps.ts';
import { writeLeaderMails, writeWelcomes } from '../application/mails/write-welcomes.ts';
import { countTeams, isToBeWelcomed, markWelcomed, saveClosingReport } from '../db/cycles/cycles.ts';
import { analyzeCycles } from '../db/cycles/launch.ts';
import { pausedBetweenPages } from '../db/cycles/launch-pause.ts';
import { inTransaction } from '../db/transaction.ts';
import type { NationalActivities } from '../temporal/contract/national-activities.ts';

export function createNationalActivities(deps: LaunchDeps & MailDeps): NationalActivities {
  return {
    async launchTeams({ budgetYear }) {
      let teams = 0;
      for (let pages = 1; ; pages += 1) {
        if (await pausedBetweenPages(deps.pool, budgetYear)) return { teams, stopped: true };
        const began = Date.now();
        const page = await launchPage(deps, budgetYear, () => Context.current().heartbeat());
        if (page === 0) return { teams, stopped: false };
        teams += page;
        // each time the number of pages has doubled, so that a long launch does it seldom
        if (Number.isInteger(Math.log2(pages))) await analyzeCycles(deps.pool);
        await sleep(Math.max(0, (page / deps.launchPerSecond) * 1000 - (Date.now() - began)));
      }
    },

    async writeWelcomeMails({ budgetYear }) {
      // cancelled while it was launched: nobody is welcomed to it; or a lost workflow began again, long after the welcome
      if (!(await isToBeWelcomed(deps.pool, budgetYear))) return;
      const heartbeat = (written: number) => Context.current().heartbeat(written);
      await writeWelcomes(deps, budgetYear, heartbeat);
      await writeLeaderMails(deps, budgetYear, heartbeat);
      await markWelcomed(deps.pool, budgetYear, deps.clock.now());
    },

    async draftNextCycle({ budgetYear }) {
      await draftFollowingYear(deps, budgetYear);
    },

    async writeClosingReport({ budgetYear }) {
      await inTransaction(deps.pool, async (tx) => saveClosingReport(tx, budgetYear, await countTeams(tx, budgetYear)));
    },
  };
}
