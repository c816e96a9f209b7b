import type { AskContent } from '../../../domain/staffing/content.ts';
import { askOf, lineOf, modelBy, revisionOf, TEAM, unitOf } from './parts.ts';
import { told } from './problems-told.ts';

describe('asks', () => {
  const asksOf = (...asks: AskContent[]) =>
    told(revisionOf([unitOf(modelBy('hppd'))], { asks })).map((one) => one.replace(' /asks', ' '));
  const askWith = (over: Partial<AskContent>) => asksOf(askOf(over)).map((one) => one.replace(' /0', ' '));

  test('have a kind, an amount, a reason and a priority', () => {
    const none = { kind: null, what: '', reason: '', priority: null, amountCents: null } as const;
    expect(askWith({ ...none, number: 1 })).toEqual([
      'ask_incomplete /kind: Ask 1 has no kind.',
      'ask_incomplete /what: Ask 1 has no text that says what is asked for.',
      'ask_incomplete /reason: Ask 1 has no reason.',
      'ask_incomplete /priority: Ask 1 has no priority.',
      'ask_incomplete /amountCents: Ask 1 has no amount.',
    ]);
  });

  test.each(['fte', 'hours'] as const)('for %s have a quantity and a class', (kind) => {
    const lacking = [
      'ask_incomplete /quantity: Ask 1 has no quantity.',
      'ask_incomplete /jobClass: Ask 1 has no job class.',
    ];
    expect(askWith({ kind, quantity: null, jobClass: null })).toEqual(lacking);
    expect(askWith({ kind, quantity: null, jobClass: '' })).toEqual(lacking);
  });

  test('for equipment have a whole quantity, and none needs a class', () => {
    const equipment = { kind: 'equipment', jobClass: null, amountCents: 100 } as const;
    expect(askWith({ ...equipment, quantity: null })).toEqual(['ask_incomplete /quantity: Ask 1 has no quantity.']);
    expect(askWith({ ...equipment, quantity: '1.5' })).toEqual([
      'ask_incomplete /quantity: Ask 1 is for 1.5 pieces; enter a whole quantity.',
    ]);
    expect(askWith({ ...equipment, quantity: '2.0' })).toEqual([]);
    expect(askWith({ kind: 'money', jobClass: null, quantity: null })).toEqual([]);
    expect(askWith({ kind: 'money', jobClass: null, quantity: '1.5' })).toEqual([]);
  });

  test('cost something, unless they are about practice', () => {
    expect(askWith({ kind: 'money', amountCents: 0 })).toEqual([
      'ask_incomplete /amountCents: Ask 1 costs $0; only a practice costs nothing.',
    ]);
    expect(askWith({ kind: 'practice', amountCents: 0, quantity: null, jobClass: null })).toEqual([]);
    expect(askWith({ kind: null, amountCents: 0 })).toEqual(['ask_incomplete /kind: Ask 1 has no kind.']);
  });

  test('are not below zero', () => {
    expect(askWith({ kind: 'money', quantity: '-1', amountCents: -1 })).toEqual([
      'negative /quantity: Enter 0 or more for the quantity of ask 1, not -1.',
      'negative /amountCents: Enter 0 or more for the amount of ask 1, not -1.',
    ]);
  });

  test('cost quantity times rate, or say why not', () => {
    const unexplained = ['ask_amount_unexplained /amountBecause: Say why ask 1 costs $1,000.00 and not $244,920.00.'];
    expect(askWith({ amountCents: 100_000 })).toEqual(unexplained);
    expect(askWith({ amountCents: 100_000, amountBecause: '' })).toEqual(unexplained);
    expect(askWith({ amountCents: 100_000, amountBecause: 'from April on' })).toEqual([]);
    expect(askWith({ kind: 'hours', quantity: '100.5', amountCents: 788_925 })).toEqual([]);
    expect(askWith({ kind: 'hours', quantity: '100.5', amountCents: 788_926 })).toEqual([
      'ask_amount_unexplained /amountBecause: Say why ask 1 costs $7,889.26 and not $7,889.25.',
    ]);
    expect(askWith({ kind: 'money', amountCents: 100_000 })).toEqual([]);
  });

  test('are compared with the rates that the class has in its unit, if it has any', () => {
    expect(askWith({ jobClass: 'Chaplain', amountCents: 100_000 })).toEqual([]);
    const skillMix = [
      lineOf({ lineId: 'L3', share: '0.2', hourlyRateCents: null }),
      lineOf({ share: '0.5' }),
      lineOf({ lineId: 'L2', share: '0.3', hourlyRateCents: 8000 }),
    ];
    const unknown = [{ path: '/units/0/model/skillMix/0/hourlyRateCents', because: 'new' }];
    const of = (amountCents: number) =>
      told(revisionOf([unitOf(modelBy('hppd', { skillMix }))], { asks: [askOf({ amountCents })], unknown }));
    expect([of(24_492_000), of(24_960_000)]).toEqual([[], []]);
    expect(of(1)).toHaveLength(1);
  });

  test('are compared with the rates of their own unit', () => {
    const team = [...TEAM, { unitId: 'U2', name: '3 East', costCenter: '10235' }];
    const cheap = modelBy('hppd', { skillMix: [lineOf({ hourlyRateCents: 100 })] });
    const units = [unitOf(cheap, { unitId: 'U2' }), unitOf(modelBy('hppd'))];
    expect(told(revisionOf(units, { asks: [askOf()] }), team)).toEqual([]);
  });

  test('follow from the gap, the backfill, the floor, or a line or action of their own unit', () => {
    const [line] = modelBy('hppd').skillMix;
    expect(asksOf(askOf({ links: ['gap', 'backfill', 'floor', line?.lineId ?? ''] }))).toEqual([]);
    expect(asksOf(askOf({ links: ['gap', 'a line that was taken out'] }))).toEqual([
      'ask_link_unknown /0/links/1: Ask 1 follows from a line or action that its unit does not have. Choose another, or none.',
    ]);
  });

  test('are numbered in their order and have different priorities', () => {
    const asks = [
      askOf({ priority: 2 }),
      askOf({ askKey: 'A2', number: 3, priority: 2 }),
      askOf({ askKey: 'A3', number: 3, priority: 1 }),
      askOf({ askKey: 'A4', number: 4, priority: 2 }),
    ];
    expect(asksOf(...asks)).toEqual([
      'ask_numbers /1/number: The asks are numbered 1 to 4 in their order; this one has 3 and is number 2.',
      'ask_priorities /1/priority: Asks 1, 3 and 4 have the same priority; each needs its own.',
      'ask_priorities /3/priority: Asks 1, 3 and 4 have the same priority; each needs its own.',
    ]);
  });

  test('without a priority are not told to share it', () => {
    const asks = [askOf({ priority: null }), askOf({ askKey: 'A2', number: 2, priority: null })];
    expect(asksOf(...asks)).toEqual([
      'ask_incomplete /0/priority: Ask 1 has no priority.',
      'ask_incomplete /1/priority: Ask 2 has no priority.',
    ]);
  });
});
