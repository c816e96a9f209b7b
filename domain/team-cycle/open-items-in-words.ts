// What stays open, as people read it. Its codes, such as `set_backfill:CO-202-1`, stand beside it for programs.

import { listed } from '../listed.ts';
import type { DutyKind } from './duties.ts';

/** What of one unit keeps its budget from being final, beside the duties that go by the same words. */
type UnitItem = 'backfill' | 'input' | 'ask' | 'input_window' | 'unit_budget';

type Words = (subjects: readonly string[]) => string;

const WORDS: Record<DutyKind | UnitItem, Words> = {
  accept_seat: bySide((seat) => `${seat} seat is not accepted by its proposed co-lead`, 'a'),
  fill_seat: bySide((seat) => `${seat} seat is vacant`, 'a'),
  complete_training: bySide((seat) => `${seat} co-lead has not completed the training`, 'a'),
  hold_discussion: () => 'the joint discussion is not recorded',
  confirm_discussion: () => 'the record of the discussion is not confirmed',
  sign_filing: bySide((side) => `${side} side has not signed the filing`, 'a'),
  resend_filing: bySide((side) => `${side} side has not signed the returned filing again`, 'a'),
  receive_filing: () => 'the filing is not received',
  answer_data_request: counted('data request'),
  answer_extension: counted('request for more time'),
  answer_input: counted('item of input', 'items of input'),
  set_backfill: (units) => `${ofUnits('the backfill line', 'the backfill lines', units)} not entered`,
  answer_zero: (units) => `${ofUnits('the backfill of zero', 'the backfills of zero', units)} not answered`,
  decide_ask: asks,
  finalize_unit_budget: (units) => `${ofUnits('the budget', 'the budgets', units)} not final`,
  publish_decisions: () => 'the decisions are not published',
  acknowledge: bySide((side) => `${side} side has not said that it has read the decisions`, 'a'),
  answer_question: counted('question of the team', 'questions of the team'),
  backfill: ([state]) => BACKFILL[state ?? ''] ?? 'its backfill line is not entered',
  input: counted('item of input', 'items of input'),
  ask: asks,
  input_window: () =>
    'labor may still give input: its window is open, and labor has not said that nothing more will come',
  unit_budget: (units) => `${ofUnits('the budget', 'the budgets', units)} not final`,
};

const BACKFILL: Record<string, string> = {
  zero_proposed: 'its backfill of zero is not answered',
  amount_required: 'its backfill of zero was refused, and no amount is entered',
};

/** One phrase for each kind of item, such as "the backfill lines of units CO-1 and CO-2 are not entered". */
export function openItemsInWords(items: readonly string[]): string[] {
  const subjects = new Map<string, string[]>();
  for (const item of items) {
    const [kind = '', subject] = item.split(':');
    const before = subjects.get(kind) ?? [];
    subjects.set(kind, subject === undefined ? before : [...before, subject]);
  }
  return [...subjects].map(([kind, of]) => {
    const words = WORDS[kind as DutyKind | UnitItem] as Words | undefined;
    return words ? words(of) : 'something else is open';
  });
}

/** Of neither side: names are not shown to whoever reads this. */
function bySide(words: (whose: string) => string, ofNeither: string): Words {
  return (sides) => listed((sides.length > 0 ? sides.map((side) => `the ${side}`) : [ofNeither]).map(words));
}

function counted(one: string, many = `${one.replace('request', 'requests')}`): Words {
  return ({ length }) => (length === 1 ? `1 ${one} is not answered` : `${length} ${many} are not answered`);
}

const ofUnits = (one: string, many: string, units: readonly string[]): string =>
  units.length === 1 ? `${one} of unit ${units[0]} is` : `${many} of units ${listed(units)} are`;

/** An ask's id ends with its number in the revision; two positions may have the same numbers. */
function asks(askIds: readonly string[]): string {
  const numbers = askIds.map((askId) => askId.split('.').at(-1) ?? '');
  const areTold = new Set(numbers).size === numbers.length;
  if (askIds.length === 1) return `ask ${numbers[0]} is not decided`;
  return areTold ? `asks ${listed(numbers)} are not decided` : `${askIds.length} asks are not decided`;
}
