import fc from 'fast-check';
import { DomainError } from '../../domain/errors.ts';
import { otherSide, SIDES, type Side } from '../../domain/vocabulary.ts';
import { actAs, anySideActs, inEveryEvent, sideOf } from './any-year.ts';
import { REVISIONS, seat } from './people.ts';
import { DATES, DAY_MS, type TeamSimulation } from './simulate.ts';
import { declareImpasse, finishUnits, publish, recordDiscussion, sign, teamInApply, teamInBudget } from './states.ts';

const json = (value: unknown) => JSON.stringify(value);
const anySide = fc.constantFrom<Side>(...SIDES);

/** Signs its own revision whenever it does not stand and nothing is sent. */
function signOwnAgain(team: TeamSimulation, side: Side): void {
  const { signatures, filing, outcome } = team.state;
  if (outcome !== null || signatures[side] || ['jointly_signed', 'received'].includes(filing.state)) return;
  sign(team, side, REVISIONS.first);
}

describe('neither side alone', () => {
  test('stops the other: what one side has signed is filed at the cut-off, whatever the other does or leaves', () => {
    fc.assert(
      fc.property(anySide, anySideActs, fc.boolean(), (side, acts, isReturned) => {
        const team = teamInApply();
        signOwnAgain(team, side);
        for (const act of acts) {
          actAs(team, otherSide(side), act);
          if (isReturned && team.state.filing.state === 'jointly_signed' && team.state.filing.returns < 1)
            team.act('return_filing', { returnId: 'B1' });
          signOwnAgain(team, side);
        }
        team.waitUntil(DATES.filing_cut_off + 14 * DAY_MS);
        expect(team.state.known.dates.filing_cut_off).toBe(DATES.filing_cut_off);
        expect(team.state).toMatchObject({ phase: 'budget', filing: { state: 'received' } });
        expect(['joint', 'two_positions', 'one_side']).toContain(team.state.filing.kind);
        expect(team.state.filing.sent[side]?.revisionId).toBe('R1');
      }),
      { numRuns: 100 },
    );
  });

  test('stops the answer: the budget-makers reach publication whatever labor does after the filing', () => {
    fc.assert(
      fc.property(anySide, anySideActs, (side, acts) => {
        const team = teamInBudget();
        for (const act of acts) actAs(team, side, act);
        if (team.nowMs < DATES.input_closes) team.waitPast('input_closes');
        for (const { inputId } of team.state.inputs) team.act('answer_input', { inputId, treatment: 'not' });
        finishUnits(team);
        publish(team);
        team.waitUntil(Math.max(team.nowMs, DATES.repeat_opens) + 15 * DAY_MS);
        expect(team.state.phase).toBe('repeat');
      }),
      { numRuns: 100 },
    );
  });

  test('changes the other side’s seat, signature, position, acknowledgement or confirmation', () => {
    inEveryEvent(({ command, event, before, after }) => {
      const side = command && sideOf(command);
      if (!side) return true;
      const other = otherSide(side);
      const sent = event.type === 'signed' && event.effect !== 'one_side';
      return (
        json(before.seats[other]) === json(after.seats[other]) &&
        json(before.signatures[other]) === json(after.signatures[other]) &&
        (sent || json(before.filing.sent) === json(after.filing.sent)) &&
        (sent || before.acknowledged[other] === after.acknowledged[other])
      );
    });
  });

  test('replaces a discussion that both sides have confirmed as held', () => {
    inEveryEvent(({ before, after }) => {
      return (
        !(before.discussion?.held && before.discussion.confirmed) || json(before.discussion) === json(after.discussion)
      );
    });
  });

  test('grants an extension or moves a date by asking again and again', () => {
    fc.assert(
      fc.property(anySide, anySideActs, (side, acts) => {
        const team = teamInApply();
        for (const act of acts) actAs(team, side, act);
        expect(team.state.known.dates).toEqual(DATES);
      }),
      { numRuns: 100 },
    );
  });

  test('ends the drafting of the other before the cut-off by an impasse, unless it has signed something itself', () => {
    for (const side of SIDES) {
      const team = teamInApply();
      declareImpasse(team, side);
      team.waitDays(30);
      expect(team.state.filing).toMatchObject({ state: 'drafting', kind: null });
      expect(team.refusal('sign', { by: seat(otherSide(side)), ...REVISIONS.first })).toBeUndefined();
    }
  });

  test('holds up an impasse by not answering a request for data', () => {
    const team = teamInApply();
    declareImpasse(team, 'labor');
    sign(team, 'labor');
    team.act('request_data', { by: seat('labor'), requestId: 'Q1' });
    team.waitDays(15);
    expect(team.state.filing).toMatchObject({ state: 'received', kind: 'one_side', sent: { management: null } });
  });

  test('withdraws the impasse that the other declared', () => {
    const team = teamInApply();
    declareImpasse(team, 'labor');
    expect(team.refusal('withdraw_impasse', { by: seat('management') })).toBe('not_allowed');
  });

  test('confirms its own record of the discussion', () => {
    const team = teamInApply();
    recordDiscussion(team, 'management');
    expect(team.refusal('confirm_discussion', { by: seat('management'), discussionId: 'D-management' })).toBe(
      'same_side_confirmation',
    );
  });
});

test('a refusal is a sentence with its code', () => {
  const team = teamInApply();
  expect(() => team.act('receive_filing', {})).toThrow(DomainError);
  expect(() => team.act('receive_filing', {})).toThrow(/\w.*\.$/);
});
