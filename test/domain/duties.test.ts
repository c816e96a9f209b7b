import { DUTY_KINDS, type Duty, duties, isOverdue, openItems } from '../../domain/team-cycle/duties.ts';
import { ROLES } from '../../domain/vocabulary.ts';
import { inEveryEvent } from './any-year.ts';
import { above, labor, management, REVISIONS } from './people.ts';
import { DATES, DAY_MS, type TeamSimulation } from './simulate.ts';
import {
  declareImpasse,
  finishUnits,
  launchedTeam,
  publishedTeam,
  recordDiscussion,
  sign,
  signBoth,
  teamInApply,
  teamInBudget,
} from './states.ts';

const owed = (team: TeamSimulation) => duties(team.state);
const holderOf = ({ holder }: Duty) => ('personId' in holder ? holder.personId : `${holder.side} ${holder.role}`);
const holdersOf = (team: TeamSimulation, kind: Duty['kind']) =>
  owed(team)
    .filter((duty) => duty.kind === kind)
    .map(holderOf);

describe('in every year', () => {
  test('every duty has a holder and a known kind', () => {
    inEveryEvent(({ after }) =>
      duties(after).every(({ kind, holder }) => {
        const named = 'personId' in holder ? holder.personId !== '' : ROLES.includes(holder.role);
        return named && DUTY_KINDS.includes(kind);
      }),
    );
  });

  test('nobody owes the same thing twice', () => {
    inEveryEvent(({ after }) => {
      const keys = duties(after).map((duty) => `${duty.kind} ${duty.subject} ${holderOf(duty)}`);
      return new Set(keys).size === keys.length;
    });
  });

  test('nothing is owed after the end', () => {
    inEveryEvent(({ after }) => after.outcome === null || duties(after).length === 0);
  });

  test('every duty has its date once the recorder has answered', () => {
    inEveryEvent(({ after }) => {
      const answered = Object.values(after.clocks).every(({ atMs }) => atMs !== null);
      return !answered || duties(after).every(({ dueMs }) => dueMs !== null);
    });
  });

  test('what is open is named once, in order', () => {
    inEveryEvent(({ after }) => {
      const open = openItems(after);
      return JSON.stringify(open) === JSON.stringify([...new Set(open)].sort());
    });
  });

  test('duties rest only while an extension is pending', () => {
    inEveryEvent(({ after }) => after.extensions.length > 0 || duties(after).every(({ resting }) => !resting));
  });
});

test('a proposed co-lead owes an answer, an empty seat is its sponsor’s to fill', () => {
  const team = launchedTeam();
  expect(holdersOf(team, 'accept_seat')).toEqual(['L1', 'M1']);
  team.act('vacate_seat', { side: 'labor' });
  expect(holdersOf(team, 'fill_seat')).toEqual(['labor sponsor']);
});

test('training is owed by each untrained co-lead, in whatever phase, and by who covers an empty seat', () => {
  const team = launchedTeam();
  expect(holdersOf(team, 'complete_training')).toEqual(['L1', 'M1']);
  team.act('record_training', { personId: 'L1', exempt: false });
  team.waitPast('apply_opens');
  expect(holdersOf(team, 'complete_training')).toEqual(['management sponsor']);
  team.waitPast('filing_cut_off');
  expect(team.state.phase).toBe('budget');
  expect(holdersOf(team, 'complete_training')).toEqual(['management sponsor']);
});

test('a newcomer’s training is due thirty days after seating, at the milestone at the earliest', () => {
  const team = teamInApply();
  team.act('name_seat_holder', { side: 'labor', personId: 'L2', trained: false });
  const training = owed(team).find(({ kind }) => kind === 'complete_training');
  expect(training).toMatchObject({ dueMs: team.nowMs + 30 * DAY_MS, holder: { personId: 'L2' } });
});

test('both sides owe discussion and signature until they have done it, and nobody who is done is asked', () => {
  const team = teamInApply();
  expect(holdersOf(team, 'hold_discussion')).toEqual(['L1', 'M1']);
  expect(holdersOf(team, 'sign_filing')).toEqual(['L1', 'M1']);
  recordDiscussion(team, 'labor');
  expect(holdersOf(team, 'hold_discussion')).toEqual([]);
  expect(holdersOf(team, 'confirm_discussion')).toEqual(['M1']);
  sign(team, 'management');
  expect(holdersOf(team, 'sign_filing')).toEqual(['L1']);
  sign(team, 'labor');
  expect(holdersOf(team, 'sign_filing')).toEqual([]);
  expect(holdersOf(team, 'receive_filing')).toEqual(['null budget_maker']);
});

test('a returned filing is owed by whoever has not signed again', () => {
  const team = teamInApply();
  signBoth(team);
  team.act('return_filing', { returnId: 'B1' });
  expect(holdersOf(team, 'resend_filing')).toEqual(['L1', 'M1']);
  sign(team, 'labor', REVISIONS.second);
  expect(holdersOf(team, 'resend_filing')).toEqual(['M1']);
});

test('data is owed by the side that was asked', () => {
  const team = teamInApply();
  declareImpasse(team);
  team.act('request_data', { by: management, requestId: 'Q1' });
  expect(holdersOf(team, 'answer_data_request')).toEqual(['L1']);
});

test('an extension is answered by both of the level that is asked, and lets its milestone rest', () => {
  const team = teamInApply();
  const asked = { milestone: 'filing_due' as const, untilMs: DATES.filing_due + DAY_MS, workingDays: 1 };
  team.act('request_extension', { by: labor, extensionId: 'E1', ...asked });
  expect(holdersOf(team, 'answer_extension')).toEqual(['labor sponsor', 'management sponsor']);
  expect(owed(team).find(({ kind }) => kind === 'sign_filing')?.resting).toBe(true);
  team.act('answer_extension', { extensionId: 'E1', level: 'sponsor', ...above('labor'), grant: true });
  expect(holdersOf(team, 'answer_extension')).toEqual(['management sponsor']);
  team.waitDays(9);
  expect(holdersOf(team, 'answer_extension')).toEqual(['management national_co_chair']);
  expect(owed(team).find(({ kind }) => kind === 'answer_extension')?.dueMs).toBe(DATES.filing_cut_off);
});

test('a zero is answered by the labor co-lead or the labor budget rep, then by both co-chairs', () => {
  const team = teamInBudget(REVISIONS.bare);
  team.act('set_backfill', { unitId: 'U1', zero: true, personId: 'B1' });
  expect(holdersOf(team, 'answer_zero')).toEqual(['L1', 'labor labor_budget_rep']);
  team.act('answer_zero', { unitId: 'U1', level: 'labor', ...above('labor'), agree: false });
  expect(holdersOf(team, 'answer_zero')).toEqual(['labor regional_co_chair', 'management regional_co_chair']);
  team.waitDays(7);
  expect(holdersOf(team, 'answer_zero')).toEqual(['labor national_co_chair', 'management national_co_chair']);
});

test('the budget-makers owe every open item, and nothing once it is done', () => {
  const team = teamInBudget();
  team.act('give_input', { inputId: 'I1', unitId: 'U1' });
  expect(openItems(team.state)).toEqual([
    'answer_input:I1',
    'decide_ask:R1.1',
    'decide_ask:R1.2',
    'finalize_unit_budget:U1',
    'finalize_unit_budget:U2',
    'publish_decisions',
    'set_backfill:U1',
    'set_backfill:U2',
  ]);
  team.act('answer_input', { inputId: 'I1', treatment: 'not' });
  finishUnits(team);
  expect(openItems(team.state)).toEqual(['publish_decisions']);
});

test('published decisions are acknowledged by both, questions answered by the budget-makers', () => {
  const team = publishedTeam();
  team.act('ask_question', { by: labor, questionId: 'K1' });
  team.act('acknowledge', { by: management });
  expect(holdersOf(team, 'acknowledge')).toEqual(['L1']);
  expect(holdersOf(team, 'answer_question')).toEqual(['null budget_maker']);
  team.waitDays(14);
  expect(holdersOf(team, 'acknowledge')).toEqual([]);
});

test('a team is overdue when a date passed and something is owed for it, until that is done', () => {
  const team = teamInApply();
  expect(isOverdue(team.state)).toBe(false);
  team.waitPast('filing_due');
  expect(isOverdue(team.state)).toBe(true);
  recordDiscussion(team);
  team.act('confirm_discussion', { by: management, discussionId: 'D-labor' });
  signBoth(team);
  expect(isOverdue(team.state)).toBe(false);
});
