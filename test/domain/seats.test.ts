import { chooseSide, refuseSecondSide, sidesSpokenFor, speakerOf } from '../../domain/team-cycle/seats.ts';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { cover, holder, labor, management, REVISIONS } from './people.ts';
import { BEGINNING } from './simulate.ts';
import { launchedTeam, sign, signBoth, teamInApply } from './states.ts';

test('an imported co-lead is proposed until they accept or their side confirms', () => {
  const team = launchedTeam();
  team.act('accept_seat', { side: 'labor', personId: 'L1' });
  team.act('confirm_seat', { side: 'management', personId: 'M1' });
  expect(team.state.seats.labor.standing).toBe('held');
  expect(team.state.seats.management.standing).toBe('held');
  expect(team.refusal('accept_seat', { side: 'labor', personId: 'L1' })).toBe('seat_already_held');
});

test('nobody accepts or is confirmed in a seat for which somebody else is proposed', () => {
  const team = launchedTeam();
  expect(team.refusal('accept_seat', { side: 'labor', personId: 'L2' })).toBe('not_seat_holder');
  expect(team.refusal('confirm_seat', { side: 'labor', personId: 'L2' })).toBe('not_seat_holder');
});

test('a proposed co-lead’s own first act accepts the seat', () => {
  const team = launchedTeam();
  team.waitPast('prepare_due');
  const { milestone, untilMs } = {
    milestone: 'training_due' as const,
    untilMs: BEGINNING.dates.training_due + 7 * 86_400_000,
  };
  team.act('request_extension', { by: labor, extensionId: 'E1', milestone, untilMs, workingDays: 5 });
  expect(team.state.seats.labor.standing).toBe('held');
});

test('a seat that nobody took by prepare’s cut-off is covered ad interim, and can still be accepted', () => {
  const team = launchedTeam();
  team.act('accept_seat', { side: 'labor', personId: 'L1' });
  team.waitPast('prepare_cut_off');
  expect(team.state).toMatchObject({ phase: 'foundation', seats: { management: { standing: 'ad_interim' } } });
  team.act('accept_seat', { side: 'management', personId: 'M1' });
  expect(team.state.seats.management.standing).toBe('held');
});

test('who covers acts only while the seat is empty, and only for their own side', () => {
  const team = teamInApply();
  expect(team.refusal('sign', { by: cover('labor'), ...REVISIONS.first })).toBe('not_seat_holder');
  team.act('vacate_seat', { side: 'labor' });
  expect(team.refusal('sign', { by: { ...cover('labor'), side: 'management' }, ...REVISIONS.first })).toBe(
    'not_seat_holder',
  );
  expect(team.refusal('sign', { by: cover('labor'), ...REVISIONS.first })).toBeUndefined();
});

test('whoever is merely proposed speaks in prepare; after it their seat is covered until they act', () => {
  const team = launchedTeam();
  expect(speakerOf(team.state, 'labor')).toEqual({ personId: 'L1' });
  team.waitPast('apply_opens');
  team.act('propose_seat_holder', { side: 'labor', personId: 'L2', trained: true });
  expect(speakerOf(team.state, 'labor')).toBe('cover');
  expect(team.refusal('sign', { by: cover('labor'), ...REVISIONS.first })).toBeUndefined();
  team.act('record_discussion', { by: holder('labor', 'L2'), discussionId: 'D', held: true });
  expect(speakerOf(team.state, 'labor')).toEqual({ personId: 'L2' });
  expect(team.refusal('sign', { by: cover('labor'), ...REVISIONS.first })).toBe('not_seat_holder');
});

describe('a person acts for', () => {
  const everySide = [...SIDES];

  test('the seat they are in, and no other side', () => {
    const { state } = launchedTeam();
    expect(sidesSpokenFor(state, 'L1', everySide)).toEqual(['labor']);
    expect(sidesSpokenFor(state, 'M1', everySide)).toEqual(['management']);
    expect(sidesSpokenFor(state, 'LS', everySide)).toEqual([]);
  });

  test('whichever empty seats their role covers', () => {
    const team = launchedTeam();
    team.act('vacate_seat', { side: 'labor' });
    expect(sidesSpokenFor(team.state, 'LS', everySide)).toEqual(['labor']);
    expect(sidesSpokenFor(team.state, 'LS', ['management'])).toEqual([]);
    team.act('vacate_seat', { side: 'management' });
    expect(sidesSpokenFor(team.state, 'LS', everySide)).toEqual(everySide);
  });

  test('the side that the request names, where two are possible', () => {
    expect(chooseSide(['labor'], undefined, 'None.')).toBe('labor');
    expect(chooseSide(everySide, 'management', 'None.')).toBe('management');
    expect(() => chooseSide(everySide, undefined, 'None.')).toThrow('Say for which');
    expect(() => chooseSide(['labor'], 'management', 'None.')).toThrow('you act for labor only');
    expect(() => chooseSide([], undefined, 'None.')).toThrow('None.');
  });
});

test('who covers owes training like everybody else: untrained they draft but do not sign', () => {
  const team = teamInApply();
  team.act('vacate_seat', { side: 'labor' });
  expect(team.refusal('sign', { by: cover('labor', false), ...REVISIONS.first })).toBe('training_missing');
  expect(team.refusal('record_discussion', { by: cover('labor', false), discussionId: 'D', held: true })).toBe(
    undefined,
  );
});

test('missing training blocks the signature of that person and of nobody else', () => {
  const team = teamInApply();
  team.act('name_seat_holder', { side: 'labor', personId: 'L2', trained: false });
  expect(team.refusal('sign', { by: holder('labor', 'L2'), ...REVISIONS.first })).toBe('training_missing');
  expect(team.refusal('sign', { by: management, ...REVISIONS.first })).toBeUndefined();
  team.act('record_training', { personId: 'L2', exempt: false });
  expect(team.refusal('sign', { by: holder('labor', 'L2'), ...REVISIONS.first })).toBeUndefined();
});

test('training on record counts for whoever is named later', () => {
  const team = teamInApply();
  team.act('name_seat_holder', { side: 'labor', personId: 'L2', trained: true });
  expect(team.refusal('sign', { by: holder('labor', 'L2'), ...REVISIONS.first })).toBeUndefined();
});

test('nobody sits on both sides', () => {
  const team = launchedTeam();
  expect(team.refusal('name_seat_holder', { side: 'labor', personId: 'M1', trained: true })).toBe(
    'same_person_both_sides',
  );
});

test('a former co-lead has no say, and a stranger never had one', () => {
  const team = teamInApply();
  team.act('name_seat_holder', { side: 'labor', personId: 'L2', trained: true });
  expect(team.refusal('sign', { by: labor, ...REVISIONS.first })).toBe('not_seat_holder');
  expect(team.refusal('sign', { by: holder('labor', 'X'), ...REVISIONS.first })).toBe('not_seat_holder');
});

test('who leaves keeps their signature on a joint filing', () => {
  const team = teamInApply();
  signBoth(team);
  team.act('vacate_seat', { side: 'labor' });
  team.act('receive_filing', {});
  expect(team.state.filing.sent.labor?.personId).toBe('L1');
});

test('a successor may take back the signature of who left, while it is not joint yet', () => {
  const team = teamInApply();
  sign(team, 'labor');
  team.act('name_seat_holder', { side: 'labor', personId: 'L2', trained: false });
  expect(team.state.signatures.labor?.personId).toBe('L1');
  team.act('withdraw_signature', { by: holder('labor', 'L2'), revisionId: 'R1' });
  expect(team.state.signatures.labor).toBeNull();
});

test('a returned filing needs the present seat-holders', () => {
  const team = teamInApply();
  signBoth(team);
  team.act('name_seat_holder', { side: 'labor', personId: 'L2', trained: true });
  team.act('return_filing', { returnId: 'B1' });
  expect(team.state.signatures).toEqual({ labor: null, management: null });
  expect(team.refusal('sign', { by: labor, ...REVISIONS.first })).toBe('not_seat_holder');
  team.act('sign', { by: holder('labor', 'L2'), ...REVISIONS.first });
});

test('an empty seat is not emptied twice, and training of a stranger changes nothing', () => {
  const team = launchedTeam();
  team.act('vacate_seat', { side: 'labor' });
  expect(team.refusal('vacate_seat', { side: 'labor' })).toBe('already_done');
  expect(team.refusal('record_training', { personId: 'L1', exempt: true })).toBe('not_seat_holder');
});

test('a roster empties a seat only of whom it saw there', () => {
  const team = launchedTeam();
  team.act('name_seat_holder', { side: 'labor', personId: 'L2', trained: true });
  expect(team.refusal('vacate_seat', { side: 'labor', personId: 'L1' })).toBe('already_done');
  team.act('vacate_seat', { side: 'labor', personId: 'L2' });
  expect(team.state.seats.labor.personId).toBeNull();
});

test('nobody gets a seat who speaks for the other side of the team in another role', () => {
  const team = { regionId: 'colorado', facilityId: 'F-1', ubtId: 'T-1' };
  const sponsor = {
    role: 'sponsor' as const,
    side: 'management' as const,
    place: { regionId: 'colorado', facilityId: 'F-1', ubtId: null },
    startsOn: '2028-01-01',
    endsOn: '2028-07-01',
  };
  const named = (side: Side, today: string) => () => refuseSecondSide('P-1', side, team, [sponsor], today);
  expect(named('labor', '2028-06-30')).toThrow(
    'P-1 is management sponsor of F-1 (on record), and nobody acts for both sides of one place. Name somebody else, or let that role end first.',
  );
  expect(named('labor', '2028-07-01')).not.toThrow();
  expect(named('management', '2028-06-30')).not.toThrow();
});
