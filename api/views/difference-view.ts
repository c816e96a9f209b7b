// The difference of two revisions as a page shows it: a sentence for each item, and its fields before and after.

import type { z } from 'zod';
import { inDollars } from '../../domain/dollars.ts';
import { listed } from '../../domain/listed.ts';
import { type ContentChange, contentDifference } from '../../domain/staffing/compare/content-difference.ts';
import { type FreeTextContent, isFreeText, type RevisionContent } from '../../domain/team-cycle/revision-content.ts';
import { differenceOf, type ItemChange, type RevisionDifference } from '../../domain/team-cycle/revision-difference.ts';
import type { changeSchema } from '../contract/difference.ts';

type Change = z.output<typeof changeSchema>;
type Field = Change['fields'][number];
type Unit = FreeTextContent['units'][number];
type Ask = FreeTextContent['asks'][number];

const NO_TEXT: FreeTextContent = { units: [], asks: [], dissent: '' };

/** @param from null: there was no revision before */
export function differenceView(from: RevisionContent | null, to: RevisionContent): Change[] {
  if (isFreeText(to)) return freeTextChanges(differenceOf(from && isFreeText(from) ? from : NO_TEXT, to));
  const before = from && !isFreeText(from) ? from : null;
  const changes = contentDifference(before, to).map(contentChange);
  return from && !before ? [REPLACED, ...changes] : changes;
}

const REPLACED: Change = {
  ...{ part: 'team', change: 'changed', unitId: null, placeBefore: null, placeAfter: null, fields: [] },
  words: 'The free text of the revision before was replaced by a model with numbers.',
};

function contentChange({ pointer, unitId, change, before, after, sentence, isText }: ContentChange): Change {
  const part = pointer.startsWith('/asks') ? 'ask' : unitId === null ? 'team' : 'unit';
  return {
    ...{ part, change, unitId, placeBefore: null, placeAfter: null, words: sentence },
    fields: isText ? [{ field: pointer, before, after }] : [],
  };
}

const freeTextChanges = ({ units, asks, dissent }: RevisionDifference): Change[] => [
  ...units.map(unitChange),
  ...asks.map(askChange),
  ...(dissent ? [dissentChange(dissent)] : []),
];

const UNIT_FIELDS = { staffingModel: 'staffing model', workforcePlan: 'workforce plan' } as const;
const ASK_FIELDS = { unitId: 'unit', what: 'words', amountCents: 'amount' } as const;

function unitChange(change: ItemChange<Unit>): Change {
  const unitId = (change.to ?? change.from)?.item.unitId ?? '';
  const fields = fieldsOf(UNIT_FIELDS, change, (unit, field) => unit[field]);
  return {
    ...placesOf('unit', change, fields),
    unitId,
    fields,
    words: sentence(change, `Unit ${unitId}`, fields, UNIT_FIELDS),
  };
}

function askChange(change: ItemChange<Ask>): Change {
  const { place, item } = change.to ?? change.from ?? { place: 0, item: { unitId: '' } };
  const fields = fieldsOf(ASK_FIELDS, change, (ask, field) =>
    field === 'amountCents' ? inDollars(ask.amountCents) : ask[field],
  );
  return {
    ...placesOf('ask', change, fields),
    unitId: item.unitId,
    fields,
    words: sentence(change, `Ask ${place}`, fields, ASK_FIELDS),
  };
}

function dissentChange({ from, to }: { from: string; to: string }): Change {
  const words =
    from === '' ? 'A dissent was added.' : to === '' ? 'The dissent was left out.' : 'The dissent was rewritten.';
  return {
    ...{ part: 'dissent', change: 'changed', unitId: null, placeBefore: null, placeAfter: null, words },
    fields: [{ field: 'dissent', before: from, after: to }],
  };
}

/** Those that differ; all of them of an item that came or went. */
function fieldsOf<T, K extends Field['field'] & string>(
  names: Record<K, string>,
  { from, to }: ItemChange<T>,
  read: (item: T, field: K) => string,
): Field[] {
  return (Object.keys(names) as K[])
    .map((field) => ({ field, before: from && read(from.item, field), after: to && read(to.item, field) }))
    .filter(({ before, after }) => before !== after);
}

function placesOf(part: 'unit' | 'ask', { from, to }: ItemChange<unknown>, fields: Field[]) {
  const change = !from ? 'added' : !to ? 'removed' : fields.length > 0 ? 'changed' : 'moved';
  return { part, change, placeBefore: from?.place ?? null, placeAfter: to?.place ?? null } as const;
}

function sentence(
  { from, to }: ItemChange<unknown>,
  name: string,
  fields: Field[],
  names: Partial<Record<Field['field'], string>>,
): string {
  if (!from) return `${name} was added.`;
  if (!to) return `${name} was left out.`;
  if (fields.length === 0) return `${name} stands at place ${to.place} instead of ${from.place}.`;
  const changed = fields.map(({ field, before, after }) =>
    field === 'amountCents' ? `amount (${before} to ${after})` : (names[field] ?? field),
  );
  return `${name} has another ${listed(changed)}.`;
}
