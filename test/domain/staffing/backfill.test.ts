import { backfill } from '../../../domain/staffing/backfill.ts';
import { basisOf } from '../../../domain/staffing/basis.ts';
import type { Line, Settings } from '../../../domain/staffing/content.ts';
import { exact } from '../../../domain/staffing/exact.ts';
import { staffLine } from '../../../domain/staffing/replacement.ts';
import { fixed } from '../../../domain/staffing/shown.ts';
import { lineOf, SETTINGS } from './parts.ts';
import { casesOf } from './vectors.ts';

interface BackfillCase {
  name: string;
  inputs: {
    settings: Pick<Settings, 'hoursPerFte'>;
    lines: (Partial<Line> & { workedHours: string; releaseHoursPerYear?: string })[];
  };
  exact: { hours: string; fte: string; cents: string };
  shown: { hours: string; fte: string; cents: number };
  rows: { jobClass: string; source: string; hours: string; cents: number }[];
}

describe('the backfill line agrees with the worked example', () => {
  test.each(casesOf<BackfillCase>('backfill').map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const basis = basisOf({ ...SETTINGS, ...one.inputs.settings });
    const lines = one.inputs.lines.map(({ workedHours, releaseHoursPerYear: _, ...line }, place) =>
      staffLine({ line: lineOf({ lineId: `L${place + 1}`, ...line }), hours: exact(workedHours) }, basis),
    );
    const release = one.inputs.lines.flatMap(({ jobClass = '', releaseHoursPerYear }) =>
      releaseHoursPerYear ? [{ jobClass, hoursPerYear: releaseHoursPerYear, inNonproductive: false }] : [],
    );
    const { hours, exactCents, cents, rows } = backfill(lines, release);
    const fte = hours.div(basis.hoursPerFte);
    expect({ hours: hours.toFraction(), fte: fte.toFraction(), cents: exactCents?.toFraction() }).toEqual(one.exact);
    expect({ hours: fixed(hours, 1), fte: fixed(fte, 2), cents }).toEqual(one.shown);
    expect(
      rows.map((row) => ({
        jobClass: row.jobClass,
        source: row.source,
        hours: row.hours.toFraction(),
        cents: row.cents,
      })),
    ).toEqual(one.rows.map((row) => ({ ...row, hours: exact(row.hours).toFraction() })));
  });
});
