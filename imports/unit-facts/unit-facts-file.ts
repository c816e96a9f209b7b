import type { LocalDate } from '../../calendar/local-date.ts';
import { exact } from '../../domain/staffing/exact.ts';
import type { UnitFacts } from '../../domain/staffing/facts.ts';
import { fixed } from '../../domain/staffing/shown.ts';
import { type FileReading, Problems } from '../csv/file-problem.ts';
import type { LeftOutRow } from '../csv/left-out.ts';
import { readDecimal, readMoney, readPercent } from '../csv/number-cell.ts';
import { readCsv } from '../csv/read-csv.ts';
import { RowReader } from '../csv/row-reader.ts';

const DECIMALS = {
  average_daily_census: 'averageDailyCensus',
  volume: 'volume',
  budgeted_fte: 'budgetedFte',
  filled_fte: 'filledFte',
  vacant_fte: 'vacantFte',
  hired_fte: 'hiredFte',
  days_to_fill: 'daysToFill',
  nonproductive_hours_per_fte: 'nonproductiveHoursPerFte',
  mandatory_overtime_hours: 'mandatoryOvertimeHours',
  voluntary_overtime_hours: 'voluntaryOvertimeHours',
  agency_hours: 'agencyHours',
  missed_meal_breaks: 'missedMealBreaks',
  missed_rest_breaks: 'missedRestBreaks',
  shifts_off_plan: 'shiftsOffPlan',
  shifts_planned: 'shiftsPlanned',
  complaints: 'complaints',
} as const satisfies Record<string, keyof UnitFacts>;
const AMOUNTS = {
  hourly_rate: 'hourlyRateCents',
  labor_expense: 'laborExpenseCents',
  backfill_budgeted: 'backfillBudgetedCents',
  backfill_used: 'backfillUsedCents',
} as const satisfies Record<string, keyof UnitFacts>;

const REQUIRED = ['cost_center', 'as_of', 'source'] as const;
const OTHERS = ['job_class', 'period_from', 'period_to', 'volume_unit', 'turnover_percent'] as const;
type Column = (typeof REQUIRED)[number] | (typeof OTHERS)[number] | keyof typeof DECIMALS | keyof typeof AMOUNTS;
const columnsOf = <K extends string>(names: Record<K, unknown>): K[] => Object.keys(names) as K[];
const OPTIONAL: Column[] = [...OTHERS, ...columnsOf(DECIMALS), ...columnsOf(AMOUNTS)];
export const UNIT_FACTS_COLUMNS: Column[] = [...REQUIRED, ...OPTIONAL];

export interface UnitFactsRow {
  row: number;
  unitId: string;
  asOf: LocalDate;
  /** Empty: of the whole unit. */
  jobClass: string;
  facts: UnitFacts;
  source: string;
}

export interface UnitFactsFile {
  rows: UnitFactsRow[];
  /** Rows that are none of the table: titles, totals, end marks. */
  leftOut: LeftOutRow[];
}

/** A file of facts: all of its rows, or every problem in it at once. Which cost centers there are only the database knows. */
export function* readUnitFactsFile(bytes: Uint8Array): Generator<void, FileReading<UnitFactsFile>> {
  const problems = new Problems();
  const rows = new Map<string, UnitFactsRow>();
  const leftOut: LeftOutRow[] = [];
  for (const csvRow of readCsv<Column>(bytes, REQUIRED, problems, OPTIONAL, leftOut)) {
    yield;
    if (!csvRow) continue;
    const reader = new RowReader(csvRow, problems);
    const read = readRow(reader);
    if (!read) continue;
    const key = `${read.unitId}\n${read.asOf}\n${read.jobClass}`;
    const earlier = rows.get(key);
    const what = 'This cost center has a row for this day and job class already';
    if (earlier) reader.refuse('cost_center', `${what}, row ${earlier.row}. Remove one.`, 'twice');
    else rows.set(key, read);
  }
  return problems.orElse(() => ({ rows: [...rows.values()], leftOut }));
}

function readRow(reader: RowReader<Column>): UnitFactsRow | undefined {
  const unitId = reader.ref('cost_center');
  const asOf = readAsOf(reader);
  const source = reader.text('source');
  const facts = readFacts(reader);
  // each of these has told its problem when it is undefined
  if (unitId === undefined || asOf === undefined || source === undefined || !facts) return undefined;
  return { row: reader.row, unitId, asOf, jobClass: reader.raw('job_class'), facts, source };
}

function readAsOf(reader: RowReader<Column>): LocalDate | undefined {
  const asOf = reader.date('as_of');
  return asOf === null
    ? reader.refuse('as_of', 'This cell is empty. Write the day of these facts as YYYY-MM-DD.')
    : asOf;
}

function readFacts(reader: RowReader<Column>): UnitFacts | undefined {
  const read: [keyof UnitFacts, string | number | null | undefined][] = [
    ...columnsOf(DECIMALS).map((column): [keyof UnitFacts, string | null | undefined] => [
      DECIMALS[column],
      readDecimal(reader, column),
    ]),
    ...columnsOf(AMOUNTS).map((column): [keyof UnitFacts, number | null | undefined] => [
      AMOUNTS[column],
      readMoney(reader, column),
    ]),
    ['turnoverShare', readPercent(reader, 'turnover_percent')],
    ['periodFrom', reader.date('period_from')],
    ['periodTo', reader.date('period_to')],
    ['volumeUnit', reader.raw('volume_unit') || null],
  ];
  if (read.some(([, value]) => value === undefined)) return undefined;
  const facts: UnitFacts = Object.fromEntries(read.filter(([, value]) => value !== null));
  return isConsistent(reader, facts) ? facts : undefined;
}

function isConsistent(reader: RowReader<Column>, facts: UnitFacts): boolean {
  const { budgetedFte, filledFte, vacantFte, volume, volumeUnit, periodFrom, periodTo } = facts;
  let isRight = true;
  const refuse = (column: Column, message: string) => {
    reader.refuse(column, message);
    isRight = false;
  };
  if (Object.keys(facts).every((name) => name === 'periodFrom' || name === 'periodTo' || name === 'volumeUnit')) {
    refuse('cost_center', 'This row holds no figure. Fill one in, or remove the row.');
  }
  if (budgetedFte !== undefined && filledFte !== undefined && vacantFte !== undefined) {
    const difference = exact(budgetedFte).sub(exact(filledFte));
    if (!difference.equals(exact(vacantFte))) {
      const is = fixed(difference, 2);
      refuse(
        'vacant_fte',
        `Budgeted ${budgetedFte} less filled ${filledFte} is ${is}. Write that, or leave the cell empty.`,
      );
    }
  }
  if (volume !== undefined && volumeUnit === undefined) {
    refuse('volume_unit', 'Say what the volume counts, such as visits or exams.');
  }
  if (periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom) {
    refuse('period_to', `The period ends before it begins on ${periodFrom}. Correct one of the two.`);
  }
  return isRight;
}
