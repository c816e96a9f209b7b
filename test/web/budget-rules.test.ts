// What the browser says while one types is what the server says when one sends.

import { inDollars as serverDollars } from '../../domain/dollars.ts';
import { missingParts as serverMissing } from '../../domain/team-cycle/rules/rationale.ts';
import { ASK_DECISIONS } from '../../domain/vocabulary.ts';
import { type DecisionDraft, grantedCents, missingParts } from '../../web/parts/budget/rationale.ts';
import { centsOf, inDollars, inField, readDollars, signedDollars } from '../../web/parts/dollars.ts';

describe('dollars', () => {
  it('are read exact to the cent, with and without commas', () => {
    expect(['138000', '$138,000.00', ' 138,000.5 ', '0', '0.29', '1,000,000,000.00', '4.'].map(centsOf)).toEqual([
      13_800_000, 13_800_000, 13_800_050, 0, 29, 100_000_000_000, 400,
    ]);
  });

  it('that could mean two amounts are refused with what is wrong', () => {
    for (const typed of ['138,00', '1,38,000', '138 000', '-5', '1e5', '.5', '', 'ten']) {
      expect(readDollars(typed)).toEqual({ problem: 'form' });
    }
    expect(readDollars('10.005')).toEqual({ problem: 'fraction' });
    expect(readDollars('1,000,000,000.01')).toEqual({ problem: 'most' });
  });

  it('read as the server writes them, and come back from their field as they went in', () => {
    for (const cents of [0, 1, 29, 13_800_050, 81_912_441, 99_999_999_999]) {
      expect(inDollars(cents)).toBe(serverDollars(cents));
      expect(centsOf(inField(cents))).toBe(cents);
    }
    expect([signedDollars(150), signedDollars(-2_500_000)]).toEqual(['+$1.50', '−$25,000.00']);
  });
});

const complete: Omit<DecisionDraft, 'decision'> = {
  amount: '1,000.00',
  confirmAboveAsk: false,
  reasonCode: 'other',
  reasonText: 'Because.',
  dataReliedOn: 'Visits.',
  laborInputTreatment: 'Adopted.',
  alternatives: 'A pool.',
  nextStep: 'Hire.',
  reviewOn: '2027-06-30',
  contactPersonId: 'P-1',
};

describe('a rationale', () => {
  it('lacks the same parts while one writes as when one sends, whatever is left out', () => {
    const empty: Partial<DecisionDraft>[] = [
      { amount: '' },
      { amount: '12,34' },
      { reasonCode: null },
      { reasonText: '  ' },
      { dataReliedOn: '' },
      { laborInputTreatment: '' },
      { alternatives: '' },
      { nextStep: '' },
      { reviewOn: null },
      { contactPersonId: null },
      {},
    ];
    for (const decision of ASK_DECISIONS) {
      for (const one of empty) {
        for (const other of empty) {
          const draft: DecisionDraft = { ...complete, decision, ...one, ...other };
          const written = { ...draft, amountGrantedCents: grantedCents(draft, 200_000) };
          expect(missingParts(draft, 200_000)).toEqual(serverMissing(written, decision));
        }
      }
    }
  });

  it('grants what its decision says', () => {
    const granted = (decision: DecisionDraft['decision']) => grantedCents({ ...complete, decision }, 200_000);
    expect([null, ...ASK_DECISIONS].map(granted)).toEqual([null, 200_000, 100_000, 0, 0]);
  });
});
