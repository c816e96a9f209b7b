import type { AskDecision } from '../../domain/vocabulary.ts';
import { cover, labor, management, REVISIONS, seat } from './people.ts';
import { BEGINNING, DATES, DAY_MS } from './simulate.ts';
import {
  finishUnits,
  launchedTeam,
  publish,
  publishedTeam,
  recordDiscussion,
  sign,
  signBoth,
  silentTeamInBudget,
  teamInApply,
  teamInBudget,
} from './states.ts';

describe('joint sign-off', () => {
  test('the second signature on the same revision sends it at once', () => {
    const team = teamInApply();
    expect(team.state.filing.state).toBe('not_started');
    recordDiscussion(team);
    expect(team.state.filing.state).toBe('drafting');
    sign(team, 'labor');
    expect(team.state.filing).toMatchObject({ state: 'signed_by_one_side', kind: null });
    sign(team, 'management');
    expect(team.state.filing).toMatchObject({ state: 'jointly_signed', kind: 'joint', onTime: true });
  });

  test('two signatures on different revisions, or on different texts of one, are not joint', () => {
    const team = teamInApply();
    sign(team, 'labor', REVISIONS.first);
    sign(team, 'management', REVISIONS.second);
    sign(team, 'management', { ...REVISIONS.first, hash: 'edited' });
    expect(team.state.filing).toMatchObject({ state: 'signed_by_one_side', kind: null });
  });

  test('one person does not sign for both sides', () => {
    const team = teamInApply();
    team.act('vacate_seat', { side: 'labor' });
    team.act('vacate_seat', { side: 'management' });
    team.act('sign', { by: { ...cover('labor'), personId: 'N' }, ...REVISIONS.first });
    expect(team.refusal('sign', { by: { ...cover('management'), personId: 'N' }, ...REVISIONS.first })).toBe(
      'same_person_both_sides',
    );
  });

  test('until received, each side takes back its own signature only, and the other’s stands', () => {
    const team = teamInApply();
    signBoth(team);
    team.act('withdraw_signature', { by: management, revisionId: 'R1' });
    expect(team.state.filing).toMatchObject({ state: 'signed_by_one_side', kind: null, onTime: null });
    expect(team.state.signatures).toMatchObject({ labor: { personId: 'L1' }, management: null });
    expect(team.refusal('withdraw_signature', { by: management, revisionId: 'R1' })).toBe('nothing_signed');
    team.act('withdraw_signature', { by: labor, revisionId: 'R1' });
    expect(team.state.filing.state).toBe('drafting');
  });

  test('once received, a signature on the joint filing stays', () => {
    const team = teamInBudget();
    expect(team.refusal('withdraw_signature', { by: labor, revisionId: 'R1' })).toBe('already_received');
    expect(team.refusal('sign', { by: labor, ...REVISIONS.second })).toBe('already_received');
  });

  test('while it is sent, another revision needs the own signature back first', () => {
    const team = teamInApply();
    signBoth(team);
    expect(team.refusal('sign', { by: labor, ...REVISIONS.second })).toBe('already_sent');
  });

  test('nobody signs before apply, or signs the same revision twice', () => {
    expect(launchedTeam().refusal('sign', { by: labor, ...REVISIONS.first })).toBe('wrong_phase');
    const team = teamInApply();
    sign(team, 'labor');
    expect(team.refusal('sign', { by: labor, ...REVISIONS.first })).toBe('already_done');
  });

  test('an ask for a unit that is not the team’s cannot be signed: nobody could decide it', () => {
    expect(teamInApply().refusal('sign', { by: labor, ...REVISIONS.stray })).toBe('unit_unknown');
  });
});

describe('return', () => {
  test('is of a joint filing that waits for receipt, at most twice; the third counts as received', () => {
    const team = teamInApply();
    expect(team.refusal('return_filing', { returnId: 'B' })).toBe('not_sent');
    for (const returns of [1, 2]) {
      signBoth(team);
      team.act('return_filing', { returnId: `B${returns}` });
      expect(team.state.filing).toMatchObject({ state: 'returned', returns });
    }
    signBoth(team);
    expect(team.state.filing).toMatchObject({ state: 'received', kind: 'joint', returns: 2 });
  });

  test('ten working days of silence count as received', () => {
    const team = teamInApply();
    signBoth(team);
    team.waitDays(13);
    expect(team.state.filing.state).toBe('jointly_signed');
    team.waitDays(1);
    expect(team.state.filing).toMatchObject({ state: 'received', receivedIncomplete: false });
    expect(team.taken.at(-1)?.event).toMatchObject({ type: 'counted_as_received', because: 'silence' });
  });

  test('a returned filing that is not sent again counts as last jointly signed, with what is missing listed', () => {
    const team = teamInApply();
    signBoth(team);
    team.act('return_filing', { returnId: 'B1' });
    team.waitPast('filing_cut_off', -1);
    expect(team.state.filing.state).toBe('returned');
    team.waitPast('filing_cut_off');
    expect(team.state.filing).toMatchObject({ state: 'received', kind: 'joint', receivedIncomplete: true });
    expect(team.state.asks.map(({ askId }) => askId)).toEqual(['R1.1', 'R1.2']);
  });

  test('returned just before the cut-off, a filing still has its five working days', () => {
    const team = teamInApply();
    team.waitPast('filing_cut_off', -1);
    signBoth(team);
    team.act('return_filing', { returnId: 'B1' });
    team.waitPast('filing_cut_off', 5);
    expect(team.state).toMatchObject({ phase: 'apply', filing: { state: 'returned' } });
    signBoth(team, REVISIONS.second);
    expect(team.state.filing).toMatchObject({ state: 'received', kind: 'joint', receivedIncomplete: false });
  });

  test('a side that has signed again owes nothing more', () => {
    const team = teamInApply();
    signBoth(team);
    team.act('return_filing', { returnId: 'B1' });
    sign(team, 'labor', REVISIONS.second);
    expect(team.state.filing.state).toBe('returned');
    expect(team.state.filing.sent.labor?.revisionId).toBe('R1');
  });
});

describe('at the cut-off', () => {
  const filedBy = (act: (team: ReturnType<typeof teamInApply>) => void, carryForwardFrom: string | null = null) => {
    const team = teamInApply({ carryForwardFrom });
    act(team);
    team.waitPast('filing_cut_off');
    return team.state;
  };

  test('sent counts as received', () => {
    const { filing } = filedBy((team) => {
      team.waitPast('filing_due', -1);
      signBoth(team);
    });
    expect(filing).toMatchObject({ state: 'received', kind: 'joint', onTime: true });
  });

  test('different signed revisions are filed as two positions, and both are decided', () => {
    const state = filedBy((team) => {
      sign(team, 'labor', REVISIONS.first);
      sign(team, 'management', REVISIONS.second);
    });
    expect(state.filing).toMatchObject({ state: 'received', kind: 'two_positions' });
    expect(state.asks.map(({ askId, from }) => [askId, from])).toEqual([
      ['R1.1', 'labor'],
      ['R1.2', 'labor'],
      ['R2.1', 'management'],
      ['R2.2', 'management'],
    ]);
  });

  test('one signed revision alone is a one-side filing', () => {
    const { filing } = filedBy((team) => sign(team, 'management'));
    expect(filing).toMatchObject({ kind: 'one_side', sent: { labor: null, management: { revisionId: 'R1' } } });
  });

  test('each side’s newest signature stands', () => {
    const { filing } = filedBy((team) => {
      sign(team, 'labor', REVISIONS.first);
      sign(team, 'labor', REVISIONS.second);
    });
    expect(filing.sent.labor?.revisionId).toBe('R2');
  });

  test('without any signature last year’s model is carried forward, without asks and never on time', () => {
    const state = filedBy(() => undefined, 'F-2027');
    expect(state.filing).toMatchObject({ kind: 'carried_forward', onTime: false, state: 'received' });
    expect(state.asks).toEqual([]);
  });

  test('without a last year there is no model', () => {
    expect(filedBy(() => undefined).filing).toMatchObject({ kind: 'no_model', onTime: false, state: 'received' });
  });
});

describe('a later joint filing', () => {
  test('replaces what was filed without one until load, and is received on sending', () => {
    const team = silentTeamInBudget();
    signBoth(team);
    expect(team.state.filing).toMatchObject({ state: 'received', kind: 'joint', onTime: false });
    expect(team.state.asks).toHaveLength(2);
  });

  test('is received on sending also while the team waits for budget to open', () => {
    const team = teamInApply();
    recordDiscussion(team);
    team.act('declare_impasse', { by: labor });
    sign(team, 'labor', REVISIONS.first);
    team.waitDays(15);
    expect(team.state).toMatchObject({ phase: 'apply', filing: { state: 'received', kind: 'one_side' } });
    sign(team, 'management', REVISIONS.first);
    expect(team.state.filing).toMatchObject({ state: 'received', kind: 'joint' });
  });

  test('keeps published decisions on unchanged asks and reopens only what is new', () => {
    const team = teamInApply();
    sign(team, 'labor', REVISIONS.first);
    team.waitPast('filing_cut_off');
    finishUnits(team);
    publish(team);
    signBoth(team, REVISIONS.second);
    expect(team.state.asks.map(({ hash, decision }) => [hash, decision])).toEqual([
      ['beds', 'granted'],
      ['float', null],
    ]);
    expect(team.state.published).toBe(false);
    expect(team.state.units.map(({ final }) => final)).toEqual([false, true]);
  });

  test('leaves what was published of an unchanged ask as it is', () => {
    const team = teamInApply();
    sign(team, 'labor', REVISIONS.first);
    team.waitPast('filing_cut_off');
    finishUnits(team);
    publish(team);
    signBoth(team, REVISIONS.second);
    const anew = { decision: 'declined' as const, missing: [] };
    expect(team.refusal('decide_ask', { ...anew, askId: 'R2.1' })).toBe('budget_final');
    expect(team.refusal('decide_ask', { ...anew, askId: 'R2.2' })).toBeUndefined();
  });

  test('lets no decision stand where the two sides’ same ask was answered in two ways', () => {
    const bothAsk = (decisions: [AskDecision, AskDecision]) => {
      const team = teamInApply();
      sign(team, 'labor', REVISIONS.first);
      sign(team, 'management', REVISIONS.second);
      team.waitPast('filing_cut_off');
      team.act('decide_ask', { askId: 'R1.1', decision: decisions[0], missing: [] });
      team.act('decide_ask', { askId: 'R2.1', decision: decisions[1], missing: [] });
      sign(team, 'labor', REVISIONS.second);
      return team.state.asks.find(({ askId }) => askId === 'R2.1')?.decision;
    };
    expect(bothAsk(['granted', 'granted'])).toBe('granted');
    expect(bothAsk(['declined', 'granted'])).toBeNull();
    expect(bothAsk(['granted_modified', 'granted_modified'])).toBeNull();
  });

  test('leaves a publication as it is when every ask was decided', () => {
    const team = teamInApply();
    sign(team, 'labor', REVISIONS.first);
    team.waitPast('filing_cut_off');
    finishUnits(team);
    publish(team);
    sign(team, 'management', REVISIONS.first);
    expect(team.state).toMatchObject({ published: true, filing: { kind: 'joint' } });
  });

  test('after load seeds next year and changes nothing this year', () => {
    const team = silentTeamInBudget();
    team.waitPast('load');
    signBoth(team);
    expect(team.state).toMatchObject({ seedsNextYear: 'R1', filing: { kind: 'no_model' }, asks: [] });
  });

  test('in repeat seeds next year, whatever the load date', () => {
    const team = silentTeamInBudget();
    finishUnits(team);
    publish(team);
    for (const side of ['labor', 'management'] as const) team.act('acknowledge', { by: seat(side) });
    team.moveDates({ repeat_opens: DATES.load - 20 * DAY_MS });
    team.waitUntil(DATES.load - 19 * DAY_MS);
    expect(team.state.phase).toBe('repeat');
    signBoth(team);
    expect(team.state).toMatchObject({ seedsNextYear: 'R1', published: true, filing: { kind: 'no_model' } });
  });
});

test('letting apply go files at once what there is', () => {
  const team = teamInApply();
  sign(team, 'labor');
  team.act('let_phase_go', { phase: 'apply' });
  team.waitDays(0);
  expect(team.state).toMatchObject({ phase: 'apply', filing: { state: 'received', kind: 'one_side' } });
});

test('a signature after the due date is late, before it on time', () => {
  const team = teamInApply();
  team.waitUntil(BEGINNING.dates.filing_due);
  signBoth(team);
  expect(team.state.filing.onTime).toBe(false);
  expect(publishedTeam().state.filing.onTime).toBe(true);
});
