import type { PayloadOf } from '../../../application/commands/payloads.ts';
import { dayFindings } from '../../../calendar/cycle-findings.ts';
import { endOfDay, localDateOf } from '../../../calendar/instants.ts';
import { teamDates } from '../../../calendar/team-dates.ts';
import { workingDaysBetween } from '../../../calendar/working-days.ts';
import { insertExtension } from '../../../db/teams/extensions.ts';
import { getTeamCalendar } from '../../../db/teams/team-calendar.ts';
import type { Team } from '../../../db/teams/teams.ts';
import { EXTENSION_LIMIT } from '../../../domain/dates.ts';
import { type FieldProblem, refuseFields } from '../../../domain/field-problems.ts';
import { extensionRange } from '../../../domain/team-cycle/rules/extensions.ts';
import { teamCommand } from '../../http/team-command.ts';

export const requestExtension = teamCommand({
  type: 'request_extension',
  path: 'extension-requests',
  summary: 'A co-lead asks for a later date of one milestone. Silence never grants it; the cut-off never moves.',
  async facts({ deps, tx, team, body, commandId, seatActor }) {
    // whose task it is not is told so, and not which date to write
    const by = await seatActor();
    refuseFields(dateProblems(team, body, deps.clock.now()), '#/body');
    const { milestones, place } = await getTeamCalendar(tx, team.budgetYear, team.ubtId);
    const dates = teamDates(milestones, place);
    // counted from the date before any extension, so that short ones do not add up to a long one;
    // a due instant is 24:00: a moment earlier it is still the due date
    const dueOn = localDateOf(dates[body.milestone] - 1, team.timeZone);
    // beyond the limit it is refused anyway, so its working days need not be counted
    const latestOn = localDateOf(dates[EXTENSION_LIMIT[body.milestone]], team.timeZone);
    return {
      by,
      extensionId: commandId,
      milestone: body.milestone,
      untilMs: endOfDay(body.untilOn, team.timeZone),
      workingDays: workingDaysBetween(place, dueOn, body.untilOn < latestOn ? body.untilOn : latestOn),
    };
  },
  async alsoWrite({ deps, tx, team, body, commandId }) {
    const { budgetYear, ubtId } = team;
    const { milestone, untilOn, reason } = body;
    await insertExtension(tx, {
      extensionId: commandId,
      budgetYear,
      ubtId,
      milestone,
      untilOn,
      reason,
      atMs: deps.clock.now(),
    });
  },
  async findings({ pool, clock }, { budgetYear, ubtId }, { milestone, untilOn }) {
    const { milestones, place, regionId } = await getTeamCalendar(pool, budgetYear, ubtId);
    const rule = milestones.find(({ key }) => key === milestone)?.rule ?? 'none';
    const asked = { key: milestone, printedOn: untilOn, rule, source: 'extension' };
    return dayFindings([asked], [{ regionId, own: [], places: [place] }], clock.now());
  },
});

/** The gate in domain/ refuses the same and knows instants only: here the dates to choose from are named. */
function dateProblems(
  team: Team,
  { milestone, untilOn }: PayloadOf<'request_extension'>,
  nowMs: number,
): FieldProblem[] {
  const { afterMs, limitMs } = extensionRange(team.snapshot.known.dates, milestone, nowMs);
  const firstOn = localDateOf(afterMs, team.timeZone);
  const lastOn = localDateOf(limitMs - 1, team.timeZone);
  const refused = (problem: string) => [{ pointer: '/untilOn', problem }];
  if (firstOn > lastOn) return refused(`No later date is possible: ${lastOn} is the last, and it never moves.`);
  const give = firstOn === lastOn ? `Only ${lastOn} is possible.` : `Give a date from ${firstOn} to ${lastOn}.`;
  if (untilOn > lastOn) return refused(`${untilOn} is after the cut-off, which never moves. ${give}`);
  if (untilOn < firstOn) return refused(`${untilOn} has passed, or is not later than the present date. ${give}`);
  return [];
}
