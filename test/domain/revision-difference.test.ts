import fc from 'fast-check';
import type { FreeTextContent as RevisionContent } from '../../domain/team-cycle/revision-content.ts';
import { applyDifference, differenceOf } from '../../domain/team-cycle/revision-difference.ts';

// few words, so that much is alike and much is moved
const unitId = fc.constantFrom('U1', 'U2', 'U3');
const words = fc.constantFrom('a', 'b', 'c');
const content: fc.Arbitrary<RevisionContent> = fc.record({
  units: fc.array(fc.record({ unitId, staffingModel: words, workforcePlan: words }), { maxLength: 4 }),
  asks: fc.array(fc.record({ unitId, what: words, amountCents: fc.integer({ min: 0, max: 2 }) }), { maxLength: 6 }),
  dissent: words,
});

const model = { unitId: 'U1', staffingModel: 'Two nurses', workforcePlan: 'As now' };
const nurse = { unitId: 'U1', what: 'A nurse', amountCents: 100 };
const clerk = { unitId: 'U1', what: 'A clerk', amountCents: 50 };
const of = (asks: RevisionContent['asks'], more: Partial<RevisionContent> = {}): RevisionContent => ({
  units: [model],
  asks,
  dissent: '',
  ...more,
});

it('makes the later revision from the earlier one, whichever two they are', () => {
  fc.assert(
    fc.property(content, content, (from, to) => {
      expect(applyDifference(from, differenceOf(from, to))).toEqual(to);
      expect(applyDifference(to, differenceOf(to, from))).toEqual(from);
    }),
    { numRuns: 1000 },
  );
});

it('is empty for a revision and itself', () => {
  fc.assert(
    fc.property(content, (same) => {
      expect(differenceOf(same, structuredClone(same))).toEqual({ units: [], asks: [], dissent: null });
    }),
  );
});

it('says which ask has another amount, and leaves the others out', () => {
  const dearer = { ...nurse, amountCents: 120 };
  expect(differenceOf(of([nurse, clerk]), of([dearer, clerk])).asks).toEqual([
    { from: { place: 1, item: nurse }, to: { place: 1, item: dearer } },
  ]);
});

it('knows an ask again when another one is put before it', () => {
  expect(differenceOf(of([nurse]), of([clerk, nurse])).asks).toEqual([
    { from: null, to: { place: 1, item: clerk } },
    { from: { place: 1, item: nurse }, to: { place: 2, item: nurse } },
  ]);
});

it('tells of a model that was written anew, and of a unit that came to it', () => {
  const second = { ...model, unitId: 'U2' };
  const rewritten = { ...model, staffingModel: 'Three nurses' };
  expect(differenceOf(of([]), of([], { units: [second, rewritten] })).units).toEqual([
    { from: null, to: { place: 1, item: second } },
    { from: { place: 1, item: model }, to: { place: 2, item: rewritten } },
  ]);
});
