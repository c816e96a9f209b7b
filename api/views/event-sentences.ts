// A team's history in plain words: one sentence per kind of event, for people who never saw a workflow.

import { capitalized } from '../../calendar/calendar-problems.ts';
import { MILESTONE_WORDS } from '../../calendar/milestone-text.ts';
import { codeInWords } from '../../domain/code-in-words.ts';
import { decisionInWords, treatmentInWords } from '../../domain/decision-in-words.ts';
import { levelInWords } from '../../domain/level-in-words.ts';
import { listed } from '../../domain/listed.ts';
import type { EventOf, EventType } from '../../domain/team-cycle/events.ts';
import { openItemsInWords } from '../../domain/team-cycle/open-items-in-words.ts';
import { phaseInWords } from '../../domain/team-cycle/phase-in-words.ts';
import type { Side } from '../../domain/vocabulary.ts';

type Words = { [T in EventType]: (event: EventOf<T>) => string };

const ended = (event: { outcome: string; open: string[] }): string =>
  event.open.length === 0
    ? `The cycle ended: ${event.outcome}.`
    : `The cycle ended: ${event.outcome}. Still open: ${openItemsInWords(event.open).join('; ')}.`;

const EFFECT = {
  one_side: 'The other side has not signed this revision.',
  sent: 'Both sides have signed: the filing is sent to the budget-makers.',
  received: 'Both sides have signed: the filing is sent and counts as received.',
  seeds_next_year: 'Both sides have signed after load: it seeds next year’s draft.',
} as const;

const BECAUSE: Record<string, string> = {
  complete: 'the phase before is complete',
  cut_off: 'the cut-off has passed',
  let_go: 'both regional co-chairs let the phase go on',
  opens: 'its date has come',
  silence: 'ten working days went by without an answer',
  not_resent: 'the returned filing was not sent again in time; missing items are listed',
  impasse: 'the clock of the impasse ran out',
};

const KIND: Record<string, string> = {
  two_positions: 'two positions, side by side',
  one_side: 'one side’s position; the other gave none',
  carried_forward: 'last year’s model, stamped "not jointly agreed this year"',
  no_model: 'no model; the unit is budgeted from its baseline',
  joint: 'a joint filing',
};

const coveredInWords = (sides: Side[]): string =>
  sides.length === 0 ? '' : ` The next level of ${listed(sides)} stands in for a seat that nobody holds.`;

const WORDS: Words = {
  seat_held: (s) =>
    `The ${s.side} seat is held: ${s.how === 'accepted' ? 'its proposed co-lead accepted it' : 'its side confirmed it'}.`,
  seat_holder_named: (s) => `The ${s.side} side named a new co-lead${s.trained ? '' : ', who owes training'}.`,
  seat_holder_proposed: (s) => `The roster names another ${s.side} co-lead, who is proposed for the seat.`,
  seat_vacated: (s) => `The ${s.side} seat became vacant; the side’s next level covers it.`,
  training_recorded: (s) => (s.exempt ? 'A co-lead was exempted from training.' : 'A co-lead completed training.'),
  discussion_recorded: (s) =>
    s.held
      ? `The joint discussion was recorded by ${s.side}.`
      : `Recorded by ${s.side}: the joint discussion was not held.`,
  discussion_confirmed: (s) => `The record of the discussion was confirmed by ${s.side}.`,
  signed: (s) => `The ${s.side} side signed a revision. ${EFFECT[s.effect]}`,
  signature_withdrawn: (s) => `The ${s.side} side took back its signature.`,
  filing_returned: () => 'The budget-makers returned the filing as incomplete; both sides sign again.',
  filing_received: () => 'The budget-makers received the filing.',
  impasse_declared: (s) => `The ${s.side} side declared an impasse; both sponsors join, ten working days run.`,
  impasse_withdrawn: (s) => `The ${s.side} side withdrew the impasse.`,
  impasse_lapsed: () => 'The impasse ended with nothing signed; drafting resumes.',
  data_requested: (s) => `The ${s.side} side asked for data.`,
  data_answered: (s) => `The ${s.side} side answered a data request.`,
  data_request_lapsed: () => 'A data request was not answered in time; the filing will list it.',
  extension_requested: (s) => `The ${s.side} side asked for a later date than ${MILESTONE_WORDS[s.milestone]}.`,
  extension_answered: (s) =>
    ({
      waiting: `The extension was granted by ${s.side}; the other side has not answered.`,
      granted: 'The extension is granted by both sides; reminders follow the new date.',
      refused: `The extension was refused by ${s.side}.`,
    })[s.result],
  extension_moved_up: (s) =>
    `The extension was not answered in three working days and moved up to ${levelInWords(s.level)}.`,
  extension_rest_ended: () => 'Reminders resume: a pending extension rests them for six working days at most.',
  extension_lapsed: () => 'The extension request lapsed at the cut-off; silence never grants one.',
  phase_let_go: (s) => `Both regional co-chairs let the team go on sooner from ${phaseInWords(s.phase)}.`,
  input_given: (s) =>
    s.rollsOver ? 'Labor gave input after the window; it rolls to next year.' : 'Labor gave input on a unit’s budget.',
  input_answered: (s) => `Labor’s input was answered: ${treatmentInWords(s.treatment).toLowerCase()}.`,
  input_completed: (s) => `Labor said that its input on unit ${s.unitId} is complete.`,
  backfill_set: (s) =>
    s.zero ? 'A backfill of zero was proposed; labor is asked to countersign.' : 'A unit’s backfill line was entered.',
  zero_answered: (s) =>
    ({
      waiting: `The ${s.side} co-chair confirmed the backfill of zero; the other side has not answered.`,
      stands: 'The backfill of zero stands.',
      moved_up: 'Labor refused the backfill of zero; both regional co-chairs decide.',
      amount_required: 'The backfill of zero was refused; the budget-maker enters an amount.',
    })[s.result],
  zero_moved_up: (s) =>
    `The backfill of zero was not answered in five working days and moved up to ${levelInWords(s.level)}.`,
  // to whoever is not told yet, without the decision
  ask_decided: (s) =>
    s.decision ? `An ask was decided: ${decisionInWords(s.decision).toLowerCase()}.` : 'An ask was decided.',
  unit_budget_finalized: (s) => `The budget of unit ${s.unitId} is final.`,
  decisions_published: () => 'All decisions and their rationales were communicated to the team.',
  acknowledged: (s) => `The ${s.side} side has read the decisions.`,
  acknowledgement_lapsed: () => 'Ten working days went by; the decisions count as communicated.',
  question_asked: (s) => `The ${s.side} side asked a question about the decisions.`,
  question_answered: () => 'A question was answered.',
  next_cycle_launched: () => 'Next year’s cycle was launched.',
  cycle_paused: () => 'The team’s mail was paused; no date moved.',
  cycle_resumed: (s) =>
    s.passed.length === 0
      ? 'The team resumed.'
      : `The team resumed. Dates passed by now: ${listed(s.passed.map((key) => MILESTONE_WORDS[key]))}.`,
  calendar_applied: (s) => `Version ${s.version} of the calendar applies.`,
  phase_began: (s) => `The phase ${phaseInWords(s.phase)} began: ${BECAUSE[s.because]}.${coveredInWords(s.covered)}`,
  due_passed: (s) => `${capitalized(s.milestone)} passed with something still owed.`,
  filed_without_joint_signature: (s) => `Filed: ${KIND[s.kind]}, because ${BECAUSE[s.because]}.`,
  counted_as_received: (s) => `The filing counts as received: ${BECAUSE[s.because]}.`,
  budget_loaded: (s) => `The budget was loaded before all was final. Open: ${openItemsInWords(s.open).join('; ')}.`,
  cycle_ended: ended,
};

/** The sentence for a recorded event. Sequence number 1 is the launch, which no event of a workflow made. */
export function inPlainWords(type: string, facts: Record<string, unknown>): string {
  if (type === 'cycle_launched') return 'The cycle was launched for this team.';
  const words = WORDS[type as EventType] as ((event: unknown) => string) | undefined;
  return words ? words({ type, ...facts }) : `${codeInWords(type)}.`;
}
