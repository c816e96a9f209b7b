// Arbitrary models without problems, of every method, for what holds in all of them.

import fc from 'fast-check';
import type { Line, RatioFloor, Settings } from '../../../domain/staffing/content.ts';
import { COVER_SOURCES } from '../../../domain/staffing/content.ts';
import type { ChosenDemand, Demands, Method } from '../../../domain/staffing/demand.ts';
import type { ChosenModel } from '../../../domain/staffing/line-hours.ts';
import { BY_CLASS, DEMANDS, floorOf, lineOf, modelOf, SETTINGS } from './parts.ts';

const CLASSES = ['Registered Nurse', 'Aide', 'Clerk'] as const;

/** A decimal from `min` to `max` hundredths, as somebody would enter it. */
export const hundredths = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));

export const share = hundredths(0, 100);
/** N: below 100 %. */
export const away = hundredths(0, 80);

const demands: { [M in Method]: fc.Arbitrary<Demands[M]> } = {
  hppd: fc.record({
    averageDailyCensus: hundredths(0, 9_000),
    patientDaysPerYear: fc.constant(null),
    hoursPerPatientDay: hundredths(0, 2_400),
  }),
  unit_of_service: fc.record({
    unitOfService: fc.constant('visit'),
    unitsPerYear: hundredths(0, 10_000_000),
    hoursPerUnit: hundredths(0, 500),
  }),
  ratio: fc.record({
    yearBasis: fc.constantFrom('days' as const, 'weeks_52' as const),
    censusBasis: fc.constant('peak' as const),
    breakReliefMinutesPerShift: hundredths(0, 6_000),
    shifts: fc.array(
      fc.record({
        label: fc.constant('day'),
        hours: hundredths(0, 2_400),
        census: hundredths(0, 9_000),
        patientsPerNurse: hundredths(1, 1_000),
        daysPerWeek: hundredths(0, 700),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  posts: fc.record({
    posts: fc.array(
      fc.record({
        label: fc.constant('desk'),
        jobClass: fc.constantFrom(...CLASSES),
        count: hundredths(0, 1_000),
        hoursPerDay: hundredths(0, 2_400),
        daysPerYear: hundredths(0, 36_500),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  provider_ratio: fc.record({
    clinicalProviderFte: hundredths(0, 2_000),
    supports: fc.uniqueArray(
      fc.record({ jobClass: fc.constantFrom(...CLASSES), ftePerProviderFte: hundredths(0, 300) }),
      { minLength: 1, maxLength: 3, selector: ({ jobClass }) => jobClass },
    ),
  }),
  rooms: fc.record({
    yearBasis: fc.constantFrom('days' as const, 'weeks_52' as const),
    lines: fc.array(
      fc.record({
        label: fc.constant('rooms'),
        rooms: hundredths(0, 2_000),
        hoursPerDay: hundredths(0, 2_400),
        daysPerWeek: hundredths(0, 700),
        staffPerRoom: hundredths(0, 400),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  call_workload: fc.record({
    callsPerDay: hundredths(0, 500_000),
    handleMinutes: hundredths(0, 3_000),
    occupancy: hundredths(1, 100),
    inOfficeShrinkage: hundredths(0, 19),
    daysPerYear: hundredths(0, 36_500),
  }),
  fixed: fc.record({
    positions: fc.array(fc.record({ jobClass: fc.constantFrom(...CLASSES), fte: hundredths(0, 5_000) }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
};

const sourceMix: fc.Arbitrary<Line['sourceMix']> = fc
  .tuple(
    fc.integer({ min: 0, max: 100 }),
    fc.array(
      fc.record({ source: fc.constantFrom(...COVER_SOURCES), hourlyRateCents: fc.integer({ min: 0, max: 20_000 }) }),
      {
        minLength: 2,
        maxLength: 2,
      },
    ),
  )
  .map(([part, rows]) =>
    rows.map((row, place) => ({ ...row, share: ((place === 0 ? part : 100 - part) / 100).toFixed(2) })),
  );

const lineWith = (over: Partial<Line>): fc.Arbitrary<Line> =>
  fc
    .record({
      replacedShare: share,
      nonproductiveShare: away,
      sourceMix,
      hourlyRateCents: fc.integer({ min: 0, max: 20_000 }),
    })
    .map((drawn) => lineOf({ ...drawn, ...over }));

/** Shares of a whole for so many lines, at most hundredths of it. */
const sharesOf = (lines: number): fc.Arbitrary<string[]> =>
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: lines - 1, maxLength: lines - 1 }).map((cuts) => {
    const edges = [0, ...cuts.sort((one, other) => one - other), 100];
    return edges.slice(1).map((edge, place) => ((edge - (edges[place] ?? 0)) / 100).toFixed(2));
  });

function mixFor(method: Method, demand: Demands[Method]): fc.Arbitrary<Line[]> {
  const fixed = lineWith({ lineId: 'L9', jobClass: 'Lead', basis: 'fixed', fixedFte: '1.25' });
  const basis = BY_CLASS.includes(method) ? ('method' as const) : ('share' as const);
  const named = JSON.stringify(demand);
  const classes = basis === 'method' ? CLASSES.filter((jobClass) => named.includes(`"${jobClass}"`)) : CLASSES;
  return sharesOf(classes.length).chain((shares) =>
    fc.tuple(
      ...classes.map((jobClass, place) =>
        lineWith({
          lineId: `L${place + 1}`,
          jobClass,
          basis,
          share: basis === 'share' ? (shares[place] ?? null) : null,
        }),
      ),
      fixed,
    ),
  );
}

const floor: fc.Arbitrary<RatioFloor | null> = fc.option(
  fc
    .record({
      patientsPerNurse: hundredths(100, 800),
      countedJobClasses: fc.constantFrom<string[]>(
        ['Registered Nurse'],
        ['Aide', 'Registered Nurse'],
        ['Clerk', 'Lead'],
        ['Lead'],
      ),
      breakReliefMinutesPerShift: hundredths(0, 6_000),
      peak: hundredths(0, 9_000),
    })
    .map(({ peak, ...drawn }) => floorOf({ ...drawn, shifts: [{ label: 'day', hours: '12', peakCensus: peak }] })),
);

/** A model by the method, without problems; its floor counts a class of the mix. */
export const modelsBy = (method: Method): fc.Arbitrary<ChosenModel> =>
  (demands[method] as fc.Arbitrary<Demands[Method]>).chain((demand) =>
    fc.tuple(mixFor(method, demand), floor).map(([skillMix, ratioFloor]) => {
      const counts = ratioFloor?.countedJobClasses.some((counted) =>
        skillMix.some((line) => line.jobClass === counted),
      );
      return modelOf({ method, demand } as ChosenDemand, { skillMix, ratioFloor: counts ? ratioFloor : null });
    }),
  );

export const METHODS = Object.keys(DEMANDS) as Method[];

export const anyModel: fc.Arbitrary<ChosenModel> = fc.constantFrom(...METHODS).chain(modelsBy);

export const anySettings: fc.Arbitrary<Settings> = fc.record({
  hoursPerFte: fc.constantFrom('2080', '2086', '2088'),
  daysPerYear: fc.constantFrom('365', '366'),
  formulaVersion: fc.constant(SETTINGS.formulaVersion),
});
