import { readUnitFactsFile } from '../../imports/unit-facts/unit-facts-file.ts';
import { bytesOf, contentOf, told, wholly } from './files.ts';

const read = (...lines: string[]) => wholly(readUnitFactsFile(bytesOf(lines.join('\n'))));
/** A file with these columns beside the ones that must be there. */
const file = (columns: string, ...cells: string[]) =>
  read(`cost_center,as_of,source,${columns}`, ...cells.map((row) => `10234,2027-03-01,payroll,${row}`));

it('holds what was reported of a unit and of its job classes, numbers as people write them', () => {
  const { rows } = contentOf(
    read(
      'cost_center;as_of;job_class;average_daily_census;budgeted_fte;filled_fte;vacant_fte;turnover_percent;hourly_rate;labor_expense;source',
      '10234;2027-03-01;;30;1,034.5;1,032.1;2.4;12.5 %;;$1,234,567.80;payroll Feb 2027',
      '10234;2027-03-01;Registered Nurse;;;;;15;$78.50;;payroll Feb 2027',
    ),
  );
  expect(rows.map(({ jobClass, facts }) => [jobClass, facts])).toEqual([
    [
      '',
      {
        ...{ averageDailyCensus: '30', budgetedFte: '1034.5', filledFte: '1032.1', vacantFte: '2.4' },
        ...{ turnoverShare: '0.125', laborExpenseCents: 123_456_780 },
      },
    ],
    ['Registered Nurse', { turnoverShare: '0.15', hourlyRateCents: 7850 }],
  ]);
});

it('asks where a number could mean two', () => {
  expect(told(file('filled_fte', '"34,5"'))).toEqual(['2 filled_fte: This may be 34.5 or 345. Write 34.5 or 345.']);
  expect(told(file('turnover_percent', '0.15'))).toEqual([
    '2 turnover_percent: This is a share or less than one percent. Write 15 % or 0.15 %.',
  ]);
  expect(contentOf(file('turnover_percent', '0.15 %')).rows[0]?.facts).toEqual({ turnoverShare: '0.0015' });
});

it.each([
  ['filled_fte', '-1', 'A number below zero cannot stand here. Correct it, or leave the cell empty.'],
  ['filled_fte', '99999999999', 'A number has at most 9 digits before the point and 6 behind it. Correct this one.'],
  ['filled_fte', '1.1234567', 'A number has at most 9 digits before the point and 6 behind it. Correct this one.'],
  ['filled_fte', 'many', 'This is no number. Write it with digits and a point before decimals, such as 34.5.'],
  ['turnover_percent', '1500', 'A percentage here is at most 100 %. Correct it.'],
  ['hourly_rate', '78.505', 'An amount has at most two decimals. Write whole cents.'],
  ['volume', '24000', 'Say what the volume counts, such as visits or exams.'],
])('refuses in %s the cell %s with what to write', (column, cell, message) => {
  expect(told(file(column, cell))).toEqual([expect.stringContaining(`: ${message}`)]);
});

it('refuses a row that contradicts itself, says nothing, or comes twice', () => {
  expect(told(file('budgeted_fte,filled_fte,vacant_fte', '34.5,32.1,2'))).toEqual([
    '2 vacant_fte: Budgeted 34.5 less filled 32.1 is 2.40. Write that, or leave the cell empty.',
  ]);
  expect(told(file('budgeted_fte', ''))).toEqual([
    '2 cost_center: This row holds no figure. Fill one in, or remove the row.',
  ]);
  expect(told(file('budgeted_fte', '30', '31'))).toEqual([
    '3 cost_center: This cost center has a row for this day and job class already, row 2. Remove one.',
  ]);
  expect(told(file('period_from,period_to,agency_hours', '2026-12-31,2026-01-01,5'))).toEqual([
    expect.stringMatching(/^2 period_to: The period ends before it begins/),
  ]);
});
