import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { listLaunchedRegions, listRegionDates, listUntoldLeaders } from '../../db/cycles/launch-leaders.ts';
import { insertMails } from '../../db/mail/outbox.ts';
import { listUnwelcomed } from '../../db/mail/welcomes.ts';
import { listPlaces } from '../../db/organization/team-places.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { composeLeaderMails } from './compose-leader-mails.ts';
import { type ComposedMail, composeWelcomes } from './compose-welcomes.ts';
import type { MailDeps } from './mail-deps.ts';

const PAGE = 300;

/**
 * Writes one mail to everybody who leads a running team of the year, no matter how many teams they lead. People who
 * have theirs are left out, so it may be cut off anywhere and run again; two runs at once write each mail once.
 *
 * @param onProgress hears after each page how many this run has written
 * @returns how many this run has written
 */
export async function writeWelcomes(
  deps: MailDeps,
  budgetYear: number,
  onProgress?: (written: number) => void,
): Promise<number> {
  const nowMs = deps.clock.now();
  const today = localDateOf(nowMs, NATIONAL_REFERENCE.timeZone);
  const places = await listUnwelcomed(deps.pool, budgetYear, today);
  const people = [...Map.groupBy(places, ({ personId }) => personId).values()];
  const given = { budgetYear, today, nowMs, publicUrl: deps.publicUrl };
  return writePages(deps, people, (tx, page) => composeWelcomes(tx, page.flat(), given), onProgress);
}

/** The same for those who answer for a region: one mail per person and region, with a text to pass on. */
export async function writeLeaderMails(
  deps: MailDeps,
  budgetYear: number,
  onProgress?: (written: number) => void,
): Promise<number> {
  const { pool, clock, publicUrl } = deps;
  const nowMs = clock.now();
  const today = localDateOf(nowMs, NATIONAL_REFERENCE.timeZone);
  const roles = await listUntoldLeaders(pool, budgetYear, today);
  const leaders = [...Map.groupBy(roles, ({ personId, regionId }) => `${regionId} ${personId}`).values()];
  const regions = await listLaunchedRegions(pool, budgetYear);
  const dates = await listRegionDates(pool, budgetYear);
  // no facility's or agreement's own days: what is written holds for the region
  const places = await listPlaces(
    pool,
    dates.map(({ timeZone, state }) => ({ timeZone, state, agreements: [] })),
  );
  const given = { budgetYear, today, nowMs, publicUrl, regions, dates, places };
  return writePages(deps, leaders, (tx, page) => composeLeaderMails(tx, page.flat(), given), onProgress);
}

/**
 * One transaction per page, so that after a kill the committed pages are complete and the next run goes on behind them.
 */
async function writePages<T>(
  { pool, clock, mailFrom }: MailDeps,
  all: T[],
  compose: (tx: Tx, page: T[]) => Promise<ComposedMail[]>,
  onProgress: (written: number) => void = () => undefined,
): Promise<number> {
  let written = 0;
  for (let from = 0; from < all.length; from += PAGE) {
    written += await inTransaction(pool, async (tx) => {
      const mails = await compose(tx, all.slice(from, from + PAGE));
      const atMs = clock.now();
      return insertMails(
        tx,
        mails.map((mail) => ({ ...mail, mailFrom, atMs })),
      );
    });
    onProgress(written);
  }
  return written;
}
