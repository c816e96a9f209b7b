// What of a workflow's memory a team's answer says, and to whom.

import type { z } from 'zod';
import { teamResource } from '../../application/authorization.ts';
import type { TeamDuty } from '../../db/teams/tasks.ts';
import type { Team } from '../../db/teams/teams.ts';
import { MILESTONE_KEYS, type TeamDates } from '../../domain/dates.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import { roleInWords } from '../../domain/role-in-words.ts';
import { openItemsInWords } from '../../domain/team-cycle/open-items-in-words.ts';
import type { Ask, Filing, PendingExtension, Seat, UnitBudget } from '../../domain/team-cycle/state.ts';
import { dutyOfOther } from '../../mail/letter/duty-text.ts';
import type { teamSchema } from '../contract/team.ts';
import { dueWords } from './due-text.ts';
import { dutiesWithoutSides, withoutSides } from './hide-names.ts';

type TeamAnswer = z.output<typeof teamSchema>;

/** What the acting person is told. */
export interface Told {
  /** Who is behind; who sits where is no secret. */
  named: boolean;
  /** Decisions: until they are published they are their makers' drafts. */
  decided: boolean;
}

export const toldOf = (actor: Actor, team: Team): Told => ({
  named: can(actor, 'read_who_is_behind', teamResource(team)),
  decided: team.snapshot.published || can(actor, 'decide_ask', teamResource(team)),
});

export function teamView(team: Team, owed: TeamDuty[], { named, decided }: Told): TeamAnswer {
  const { snapshot: state, budgetYear, ubtId, timeZone } = team;
  const { discussion, impasse, inputs, acknowledged } = state;
  const openAtEnd = named ? state.openAtEnd : withoutSides(state.openAtEnd);
  return {
    budgetYear,
    ubtId,
    name: team.name,
    kind: team.kind,
    facility: team.facility,
    regionId: team.regionId,
    timeZone,
    workflowId: ubtCycleId(budgetYear, ubtId),
    phase: state.phase,
    outcome: state.outcome,
    openAtEnd,
    openAtEndInWords: openItemsInWords(openAtEnd),
    overdue: state.late,
    paused: state.paused,
    loaded: state.loaded,
    published: state.published,
    seats: { labor: seatView(state.seats.labor, named), management: seatView(state.seats.management, named) },
    discussion: discussion && {
      discussionId: discussion.discussionId,
      held: discussion.held,
      by: discussion.by,
      confirmed: discussion.confirmed,
    },
    filing: filingView(state.filing),
    impasse: impasse && { by: impasse.by },
    extensions: state.extensions.map(extensionView),
    units: state.units.map(unitBudgetView),
    inputs: inputs.map(({ inputId, unitId, treatment }) => ({ inputId, unitId, treatment })),
    asks: state.asks.map((ask) => askView(ask, decided)),
    acknowledged: { labor: acknowledged.labor, management: acknowledged.management },
    dates: datesView(state.known.dates),
    waitsFor: (named ? owed : dutiesWithoutSides(owed)).map(({ kind, subject, holder, person, role, side, dueAt }) => ({
      kind,
      subject,
      holder,
      who: person ?? (role && roleInWords(role, side)),
      words: dutyOfOther(kind),
      dueAt: dueAt.toISOString(),
      due: dueWords(dueAt.getTime(), timeZone),
    })),
  };
}

const seatView = ({ personId, standing, trained }: Seat, named: boolean): TeamAnswer['seats']['labor'] => ({
  personId,
  standing,
  trained: named ? trained : null,
});

export const filingView = ({
  state,
  kind,
  sent,
  returns,
  onTime,
  receivedIncomplete,
}: Filing): TeamAnswer['filing'] => ({
  state,
  kind,
  revisions: { labor: sent.labor?.revisionId ?? null, management: sent.management?.revisionId ?? null },
  returns,
  onTime,
  receivedIncomplete,
});

const extensionView = ({
  extensionId,
  milestone,
  level,
  granted: { labor, management },
  resting,
}: PendingExtension): TeamAnswer['extensions'][number] => ({
  extensionId,
  milestone,
  level,
  granted: { labor, management },
  resting,
});

export const unitBudgetView = ({ zeroConfirmed, ...unit }: UnitBudget): TeamAnswer['units'][number] => ({
  unitId: unit.unitId,
  backfill: unit.backfill,
  zeroLevel: unit.zeroLevel,
  zeroConfirmed: { labor: zeroConfirmed.labor, management: zeroConfirmed.management },
  zeroRefused: unit.zeroRefused,
  inputComplete: unit.inputComplete,
  final: unit.final,
});

const askView = ({ askId, unitId, from, decision }: Ask, decided: boolean): TeamAnswer['asks'][number] => ({
  askId,
  unitId,
  from,
  decision: decided ? decision : null,
});

const datesView = (dates: TeamDates): TeamAnswer['dates'] =>
  Object.fromEntries(MILESTONE_KEYS.map((key) => [key, new Date(dates[key]).toISOString()])) as TeamAnswer['dates'];
