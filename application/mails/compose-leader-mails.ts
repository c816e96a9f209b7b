import { localDateOf } from '../../calendar/instants.ts';
import type { Place } from '../../calendar/place.ts';
import {
  type LaunchedRegion,
  listNationalCoChairs,
  type RegionalLeader,
  type RegionDates,
} from '../../db/cycles/launch-leaders.ts';
import { leaderMailKey } from '../../db/mail/outbox.ts';
import { listRecipients } from '../../db/mail/recipients.ts';
import type { Tx } from '../../db/transaction.ts';
import { dueDateOf } from '../../mail/letter/dates-text.ts';
import {
  type DateInPlace,
  type RegionalMilestone,
  renderLaunchForLeaders,
} from '../../mail/templates/launch-for-leaders.ts';
import { type ComposedMail, createLocalClock, earliest, type LaunchMail } from './compose-welcomes.ts';

export interface LeaderMail extends LaunchMail {
  regions: LaunchedRegion[];
  dates: RegionDates[];
  /** Of each row of `dates`. */
  places: Place[];
}

export async function composeLeaderMails(tx: Tx, page: RegionalLeader[], given: LeaderMail): Promise<ComposedMail[]> {
  const { budgetYear, publicUrl, today, nowMs } = given;
  const recipients = await listRecipients(tx, [...new Set(page.map(({ personId }) => personId))], today);
  const signedBy = await listNationalCoChairs(tx, today);
  const clock = createLocalClock(nowMs);
  const leaders = Map.groupBy(page, ({ personId, regionId }) => `${regionId} ${personId}`);
  return [...leaders.values()].flatMap((offices) => {
    const [{ personId, regionId }] = offices as [RegionalLeader];
    const recipient = recipients.get(personId);
    const region = given.regions.find((one) => one.regionId === regionId);
    const dates = given.dates.filter((one) => one.regionId === regionId);
    const places = dates.map((one) => given.places[given.dates.indexOf(one)] ?? one);
    if (!recipient || !region) return [];
    const mail = renderLaunchForLeaders({
      name: recipient.name,
      budgetYear,
      region,
      offices,
      dates: datesIn(dates),
      firstReminderOn: earliest(places.map((place) => clock(place).firstReminderOn)),
      signedBy,
      publicUrl,
    });
    return [
      { ...mail, key: leaderMailKey(budgetYear, regionId, personId), kind: 'launch_for_leaders' as const, personId },
    ];
  });
}

/** Each milestone's local date in each place of the region. */
function datesIn(rows: RegionDates[]): Record<RegionalMilestone, DateInPlace[]> {
  const ends = (of: (row: RegionDates) => number) =>
    rows.map((row) => ({ date: dueDateOf(of(row), row), timeZone: row.timeZone }));
  return {
    training_due: ends((row) => row.trainingDueMs),
    filing_due: ends((row) => row.filingDueMs),
    input_opens: rows.map((row) => ({ date: localDateOf(row.inputOpensMs, row.timeZone), timeZone: row.timeZone })),
    input_closes: ends((row) => row.inputClosesMs),
    decisions_due: ends((row) => row.decisionsDueMs),
    load: ends((row) => row.loadMs),
  };
}
