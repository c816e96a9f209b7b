import { randomUUID } from 'node:crypto';

const LINE_ID = randomUUID();
const ASK_KEY = randomUUID();

interface Changes {
  census?: string | null;
  share?: string | null;
  ask?: object;
}

/** A whole revision of one unit, by hours per patient day, with one ask; `changes` make it another or an incomplete one. */
export function staffingContent(unitId: string, { census = '30', share = '1', ask = {} }: Changes = {}) {
  const nothing = null;
  return {
    schema: 2 as const,
    settings: { hoursPerFte: '2080', daysPerYear: '365', formulaVersion: 1 as const },
    units: [
      {
        unitId,
        modality: 'inpatient' as const,
        factsAsOf: nothing as string | null,
        model: {
          method: 'hppd' as const,
          demand: { averageDailyCensus: census, patientDaysPerYear: nothing, hoursPerPatientDay: '6' },
          demandSource: { text: 'Census of the last year', asOf: '2027-03-01' },
          standardSource: { text: 'Agreed by both', asOf: '2027-03-01' },
          skillMix: [
            {
              lineId: LINE_ID,
              jobClass: 'Registered Nurse',
              agreement: nothing,
              basis: 'share' as const,
              share,
              fixedFte: nothing,
              replacedShare: '1',
              nonproductiveHoursPerFte: '224',
              nonproductiveShare: nothing,
              shiftShares: nothing,
              hourlyRateCents: 7850,
              sourceMix: [{ source: 'regular_relief' as const, share: '1', hourlyRateCents: 7850 }],
            },
          ],
          ratioFloor: nothing,
          noFloorBecause: 'Another unit holds the ratio.',
          release: [],
          evidence: {
            from: '2026-01-01',
            to: '2026-12-31',
            mandatoryOvertimeHours: '0',
            voluntaryOvertimeHours: '120',
            agencyHours: '0',
            missedMealBreaks: '12',
            missedRestBreaks: '20',
            shiftsOffPlan: '31',
            shiftsPlanned: '1095',
            complaints: '2',
            source: 'Payroll',
          },
          ownFigures: {
            workedHours: nothing,
            directFte: nothing,
            replacementFte: nothing,
            totalFte: nothing,
            backfillHours: nothing,
            backfillCents: nothing,
          },
          notes: '',
        },
        plan: {
          budgetedFte: '30',
          filledFte: '28',
          inRecruitmentFte: '1',
          expectedTurnoverShare: '0.1',
          daysToFill: '60',
          horizonMonths: '12',
          leaves: [],
          actions: [],
          risks: [],
        },
      },
    ],
    asks: [
      {
        askKey: ASK_KEY,
        number: 1,
        unitId,
        kind: 'fte',
        quantity: '2.0',
        jobClass: 'Registered Nurse',
        what: 'Two more nurses at night',
        amountCents: 9_000_000 as number | null,
        amountBecause: 'They begin in spring.' as string | null,
        reason: 'Breaks are missed.',
        priority: 1,
        links: [LINE_ID],
        previousAskKey: nothing,
        ...ask,
      },
    ],
    pointsNotAgreed: [] as object[],
    dissent: [],
    unknown: [],
  };
}
