import { addDays, type LocalDate } from './local-date.ts';
import { NATIONAL_REFERENCE, type Place } from './place.ts';
import type { PrintedMilestone } from './team-dates.ts';
import { addWorkingDays } from './working-days.ts';

/**
 * The dates printed for budget year Y unless the committee prints others: prepare by 30 September Y−2, training by
 * 31 March, filing by 30 September Y−1 with its cut-off 15 working days later, then 20 working days of labor input,
 * load on 31 December Y−1, close on 31 December Y. Decisions are due 30 days after regional approval, which is taken to be
 * 30 November Y−1. What opens does so the day after the date before it; prepare opens two months before it is due.
 *
 * @param place counts the working days of the printed dates; each facility's own holidays apply to its clocks
 */
export function defaultCalendar(budgetYear: number, place: Place = NATIONAL_REFERENCE): PrintedMilestone[] {
  const [two, one, same] = [budgetYear - 2, budgetYear - 1, budgetYear];
  const prepareDue = `${two}-09-30`;
  const trainingDue = `${one}-03-31`;
  const filingDue = `${one}-09-30`;
  const filingCutOff = addWorkingDays(place, filingDue, 15);
  const load = `${one}-12-31`;
  return [
    on('prepare_opens', `${two}-08-01`),
    on('prepare_due', prepareDue),
    on('prepare_cut_off', addWorkingDays(place, prepareDue, 15)),
    on('foundation_opens', addDays(prepareDue, 1)),
    on('training_due', trainingDue),
    on('apply_opens', addDays(trainingDue, 1)),
    on('filing_due', filingDue),
    on('filing_cut_off', filingCutOff),
    // a team that filed early is not held until the others' cut-off
    on('budget_opens', addDays(filingDue, 1)),
    on('input_opens', addDays(filingCutOff, 1)),
    on('input_closes', addWorkingDays(place, filingCutOff, 20)),
    on('decisions_due', addDays(`${one}-11-30`, 30)),
    on('load', load),
    on('repeat_opens', addDays(load, 1)),
    on('close', `${same}-12-31`),
  ];
}

const on = (key: PrintedMilestone['key'], printedOn: LocalDate): PrintedMilestone => ({ key, printedOn, rule: 'none' });
