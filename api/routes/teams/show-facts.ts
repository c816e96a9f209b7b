import { z } from 'zod';
import { cents, localDate, ref } from '../../../application/fields.ts';
import { localDateOf } from '../../../calendar/instants.ts';
import { dayNumber } from '../../../calendar/local-date.ts';
import { listNewestFacts } from '../../../db/organization/unit-facts.ts';
import { listUnitNames } from '../../../db/teams/units.ts';
import { FACTS_STALE_AFTER_DAYS } from '../../../domain/staffing/facts.ts';
import { teamPath } from '../../contract/fields.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';

const decimal = z.string().meta({ description: 'An exact decimal, as text.' }).optional();
const money = cents.optional();
const factsSchema = z
  .object({
    periodFrom: localDate.optional(),
    periodTo: localDate.optional(),
    averageDailyCensus: decimal,
    volume: decimal,
    volumeUnit: z.string().optional(),
    budgetedFte: decimal,
    filledFte: decimal,
    vacantFte: decimal,
    hiredFte: decimal,
    turnoverShare: decimal,
    daysToFill: decimal,
    nonproductiveHoursPerFte: decimal,
    hourlyRateCents: money,
    mandatoryOvertimeHours: decimal,
    voluntaryOvertimeHours: decimal,
    agencyHours: decimal,
    missedMealBreaks: decimal,
    missedRestBreaks: decimal,
    shiftsOffPlan: decimal,
    shiftsPlanned: decimal,
    complaints: decimal,
    laborExpenseCents: money,
    backfillBudgetedCents: money,
    backfillUsedCents: money,
  })
  .meta({ id: 'UnitFacts', description: 'Only what was reported is there.' });

const ofUnit = z
  .object({
    unitId: ref,
    name: z.string(),
    onRecord: z.array(
      z.object({
        jobClass: z.string().nullable().meta({ description: 'null: of the whole unit.' }),
        asOf: localDate,
        source: z.string(),
        isStale: z.boolean().meta({ description: `Older than ${FACTS_STALE_AFTER_DAYS} days.` }),
        facts: factsSchema,
      }),
    ),
  })
  .meta({ id: 'FactsOfUnit', description: 'Newest first known; empty: no facts are on record.' });

export const showFacts = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/facts',
  operationId: 'show_facts',
  summary: 'The newest facts of each of the team’s units, with their day and source: the same for both sides.',
  action: 'read_team',
  params: teamPath,
  responds: { status: 200, description: 'By unit.', schema: z.object({ units: z.array(ofUnit) }) },
  place: readTeam,
  async handle({ deps: { pool, clock }, team }) {
    const unitIds = team.snapshot.units.map(({ unitId }) => unitId);
    const today = localDateOf(clock.now(), team.timeZone);
    const [names, facts] = await Promise.all([listUnitNames(pool, unitIds), listNewestFacts(pool, unitIds, today)]);
    const isStale = (asOf: string) => dayNumber(today) - dayNumber(asOf) > FACTS_STALE_AFTER_DAYS;
    return {
      units: unitIds.map((unitId) => ({
        unitId,
        name: names.get(unitId) ?? unitId,
        onRecord: facts
          .filter((one) => one.unitId === unitId)
          .map(({ jobClass, asOf, source, facts }) => ({
            ...{ jobClass: jobClass || null, asOf, source, isStale: isStale(asOf), facts },
          })),
      })),
    };
  },
});
