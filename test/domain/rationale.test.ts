import {
  missingFields,
  missingParts,
  RATIONALE_PARTS,
  type RationalePart,
  type WrittenRationale,
} from '../../domain/team-cycle/rules/rationale.ts';
import { ASK_DECISIONS } from '../../domain/vocabulary.ts';

const rationale = (given: Partial<WrittenRationale> = {}): WrittenRationale => ({
  amountGrantedCents: 0,
  reasonCode: 'benchmark',
  reasonText: 'The benchmark is lower.',
  dataReliedOn: 'Visits of four quarters.',
  laborInputTreatment: 'The count of missed breaks was adopted in part.',
  alternatives: 'A float pool.',
  nextStep: 'Review with the next forecast.',
  reviewOn: '2028-06-30',
  contactPersonId: 'B1',
  ...given,
});

test('has eleven parts, and none is missing from a full one', () => {
  expect(RATIONALE_PARTS).toHaveLength(11);
  for (const decision of ASK_DECISIONS) expect(missingParts(rationale(), decision)).toEqual([]);
});

test.each<[Partial<WrittenRationale>, RationalePart]>([
  [{ amountGrantedCents: null }, 'amount_and_difference'],
  [{ reasonCode: null }, 'reason'],
  [{ reasonText: ' \n' }, 'reason'],
  [{ dataReliedOn: '' }, 'data_relied_on'],
  [{ laborInputTreatment: '\t' }, 'labor_input_treatment'],
  [{ alternatives: '' }, 'alternatives'],
  [{ nextStep: '' }, 'next_step_and_review'],
  [{ reviewOn: null }, 'next_step_and_review'],
  [{ contactPersonId: null }, 'contact_and_issue_resolution'],
])('%j leaves a part missing: %s', (without, part) => {
  expect(missingParts(rationale(without), 'declined')).toEqual([part]);
});

test('a full grant may say nothing of alternatives, every other decision says something', () => {
  const without = ASK_DECISIONS.filter(
    (decision) => missingParts(rationale({ alternatives: '' }), decision).length === 0,
  );
  expect(without).toEqual(['granted']);
});

test('names a field to fill for every part that people write', () => {
  const written = { reasonCode: null, dataReliedOn: '', laborInputTreatment: '', alternatives: '', nextStep: '' };
  const missing = missingParts(rationale({ ...written, amountGrantedCents: null, contactPersonId: null }), 'declined');
  expect(missingFields(missing).map(({ pointer }) => pointer)).toEqual([
    '/rationale/amountGrantedCents',
    '/rationale/reasonText',
    '/rationale/dataReliedOn',
    '/rationale/laborInputTreatment',
    '/rationale/alternatives',
    '/rationale/nextStep',
    '/rationale/contactPersonId',
  ]);
});

test('lists what is missing in the order of the parts', () => {
  const empty = rationale({ contactPersonId: null, reasonText: '', amountGrantedCents: null });
  expect(missingParts(empty, 'deferred')).toEqual(['amount_and_difference', 'reason', 'contact_and_issue_resolution']);
});
