// What a draft may hold: the shape only. Everything may still be empty; what keeps a revision from being signed is told by
// domain/staffing/problems, beside the fields while people write and at the signature.

import { z } from 'zod';
import {
  ACTION_KINDS,
  ASK_KINDS,
  COVER_SOURCES,
  LINE_BASES,
  type RevisionContent as StaffingContent,
} from '../../domain/staffing/content.ts';
import { CENSUS_BASES, YEAR_BASES } from '../../domain/staffing/demand.ts';
import type { FreeTextContent } from '../../domain/team-cycle/revision-content.ts';
import { MODALITIES } from '../../domain/vocabulary.ts';
import { cents, localDate, optionalText, ref, shortText, text, told, uuid } from '../fields.ts';

const DECIMAL =
  'Write the number in quotation marks, with a point before at most 6 decimals and no commas, such as “1050.5”; null where there is none yet.';
/** Below zero too: a draft keeps what was typed, and the field says what is wrong with it. */
const entered = z
  .string(told(DECIMAL))
  .regex(/^-?\d{1,9}(\.\d{1,6})?$/, DECIMAL)
  .nullable()
  .meta({ id: 'Entered', description: 'An exact decimal, as text; null: not entered.' });
/** May be empty, and is never left out. */
const words = optionalText.unwrap();
const name = shortText.or(z.literal(''));
const money = cents.nullable();
const day = localDate.nullable();
const source = z.strictObject({ text: words, asOf: day }).meta({ id: 'FigureSource' });
const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most);

const demands = {
  hppd: z.strictObject({ averageDailyCensus: entered, patientDaysPerYear: entered, hoursPerPatientDay: entered }),
  unit_of_service: z.strictObject({ unitOfService: name, unitsPerYear: entered, hoursPerUnit: entered }),
  ratio: z.strictObject({
    yearBasis: z.enum(YEAR_BASES).nullable(),
    censusBasis: z.enum(CENSUS_BASES).nullable(),
    breakReliefMinutesPerShift: entered,
    shifts: list(
      z.strictObject({ label: name, hours: entered, census: entered, patientsPerNurse: entered, daysPerWeek: entered }),
      20,
    ),
  }),
  posts: z.strictObject({
    posts: list(
      z.strictObject({ label: name, jobClass: name, count: entered, hoursPerDay: entered, daysPerYear: entered }),
      60,
    ),
  }),
  provider_ratio: z.strictObject({
    clinicalProviderFte: entered,
    supports: list(z.strictObject({ jobClass: name, ftePerProviderFte: entered }), 40),
  }),
  rooms: z.strictObject({
    yearBasis: z.enum(YEAR_BASES),
    lines: list(
      z.strictObject({
        label: name,
        rooms: entered,
        hoursPerDay: entered,
        daysPerWeek: entered,
        staffPerRoom: entered,
      }),
      60,
    ),
  }),
  call_workload: z.strictObject({
    callsPerDay: entered,
    handleMinutes: entered,
    occupancy: entered,
    inOfficeShrinkage: entered,
    daysPerYear: entered,
  }),
  fixed: z.strictObject({ positions: list(z.strictObject({ jobClass: name, fte: entered }), 40) }),
};

const line = z
  .strictObject({
    lineId: uuid,
    jobClass: name,
    agreement: ref.nullable(),
    basis: z.enum(LINE_BASES),
    share: entered,
    fixedFte: entered,
    replacedShare: entered,
    nonproductiveHoursPerFte: entered,
    nonproductiveShare: entered,
    shiftShares: z.strictObject({ day: entered, evening: entered, night: entered }).nullable(),
    hourlyRateCents: money,
    sourceMix: list(z.strictObject({ source: z.enum(COVER_SOURCES), share: entered, hourlyRateCents: money }), 5),
  })
  .meta({ id: 'SkillMixLine' });

const modelParts = z.strictObject({
  demandSource: source,
  standardSource: source,
  skillMix: list(line, 60),
  ratioFloor: z
    .strictObject({
      patientsPerNurse: entered,
      countedJobClasses: list(shortText, 20),
      breakReliefMinutesPerShift: entered,
      shifts: list(z.strictObject({ label: name, hours: entered, peakCensus: entered }), 10),
      source: words,
    })
    .nullable(),
  noFloorBecause: text.nullable(),
  release: list(z.strictObject({ jobClass: name, hoursPerYear: entered, inNonproductive: z.boolean() }), 40),
  evidence: z.strictObject({
    from: day,
    to: day,
    mandatoryOvertimeHours: entered,
    voluntaryOvertimeHours: entered,
    agencyHours: entered,
    missedMealBreaks: entered,
    missedRestBreaks: entered,
    shiftsOffPlan: entered,
    shiftsPlanned: entered,
    complaints: entered,
    source: words,
  }),
  ownFigures: z.strictObject({
    workedHours: entered,
    directFte: entered,
    replacementFte: entered,
    totalFte: entered,
    backfillHours: entered,
    backfillCents: money,
  }),
  notes: words,
});
const NO_METHOD = 'Without a method there is no demand. Write null, or choose the method that it is for.';
const by = <M extends keyof typeof demands>(method: M) =>
  modelParts.extend({ method: z.literal(method), demand: demands[method] });
const model = z
  .discriminatedUnion('method', [
    by('hppd'),
    by('unit_of_service'),
    by('ratio'),
    by('posts'),
    by('provider_ratio'),
    by('rooms'),
    by('call_workload'),
    by('fixed'),
    modelParts.extend({ method: z.null(), demand: z.null(told(NO_METHOD)) }),
  ])
  .meta({ id: 'StaffingModel' });

const plan = z
  .strictObject({
    budgetedFte: entered,
    filledFte: entered,
    inRecruitmentFte: entered,
    expectedTurnoverShare: entered,
    daysToFill: entered,
    horizonMonths: entered,
    leaves: list(z.strictObject({ kind: name, fte: entered, from: day, to: day }), 40),
    actions: list(
      z.strictObject({
        actionId: uuid,
        kind: z.enum(ACTION_KINDS),
        what: words,
        fte: entered,
        startsOn: day,
        owner: z.enum(['labor', 'management', 'both']),
        costCents: money,
      }),
      40,
    ),
    risks: list(z.strictObject({ what: words, effect: words }), 40),
  })
  .meta({ id: 'WorkforcePlan' });

const ask = z
  .strictObject({
    askKey: uuid,
    number: z.number().int().min(1).max(50),
    unitId: ref,
    kind: z.enum(ASK_KINDS).nullable(),
    quantity: entered,
    jobClass: shortText.nullable(),
    what: words,
    amountCents: money,
    amountBecause: text.nullable(),
    reason: words,
    priority: z.number().int().min(1).max(50).nullable(),
    links: list(z.string().min(1).max(64), 20),
    previousAskKey: uuid.nullable(),
  })
  .meta({ id: 'ContentAsk' });

const staffing = z
  .strictObject({
    schema: z.literal(2),
    settings: z.strictObject({
      hoursPerFte: entered.unwrap(),
      daysPerYear: entered.unwrap(),
      formulaVersion: z.literal(1),
    }),
    units: z
      .array(z.strictObject({ unitId: ref, modality: z.enum(MODALITIES), factsAsOf: day, model, plan }))
      .min(1)
      .max(50),
    asks: list(ask, 50),
    pointsNotAgreed: list(
      z.strictObject({
        unitId: ref.nullable(),
        topic: words,
        laborPosition: words,
        managementPosition: words,
      }),
      50,
    ),
    dissent: list(z.strictObject({ from: name, text: words }), 20),
    unknown: list(z.strictObject({ path: z.string().max(200), because: words }), 200),
  })
  .meta({ id: 'StaffingContent' }) satisfies z.ZodType<StaffingContent>;

const freeText = z
  .strictObject({
    schema: z.literal(1).optional().meta({ description: 'Absent: 1, the model and the plan as free text.' }),
    units: z
      .array(z.strictObject({ unitId: ref, staffingModel: text, workforcePlan: text }))
      .min(1)
      .max(50),
    asks: z.array(z.strictObject({ unitId: ref, what: text, amountCents: cents })).max(50),
    dissent: optionalText,
  })
  .meta({ id: 'FreeTextContent' }) satisfies z.ZodType<FreeTextContent>;

export const revisionContent = z.discriminatedUnion('schema', [freeText, staffing]).meta({ id: 'RevisionContent' });
