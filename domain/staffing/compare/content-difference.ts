// What is different between two contents of schema 2, field by field in the order of the form, each in one sentence.

import type { RevisionContent } from '../content.ts';
import { exact, isZero } from '../exact.ts';
import { inStep, percentShown } from '../shown.ts';
import { byPlaceOnForm, fieldWords } from './field-words.ts';
import { isEmpty, isNumber, isShare, shownAs } from './shown-as.ts';

export interface ContentChange {
  /** Null: of the whole team. */
  unitId: string | null;
  /** JSON pointer in the later content, or in the earlier one where the item is gone. */
  pointer: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  /** As people read it; null: it was not there. */
  before: string | null;
  after: string | null;
  /** What the field is called, below its unit or ask. */
  name: string;
  sentence: string;
  /** A longer text: the sentence says only that it was rewritten. */
  isText: boolean;
}

/** @param from null: there was nothing with numbers before */
export function contentDifference(from: RevisionContent | null, to: RevisionContent): ContentChange[] {
  return walk(from ?? {}, to, WHOLE);
}

/** Everything that is entered, field by field in the order of the form: what somebody signs, in full. */
export const enteredFields = (content: RevisionContent): ContentChange[] =>
  walk({}, content, { ...WHOLE, inFull: true });

type Item = Record<string, unknown>;
interface Place {
  pointer: string;
  names: string[];
  unitId: string | null;
  /** Of an entry that is new, each field instead of the entry. */
  inFull: boolean;
}

const WHOLE: Place = { pointer: '', names: [], unitId: null, inFull: false };

/** By which field an entry of a list is the same as one before; the others by their place. */
const KEYS = ['lineId', 'actionId', 'askKey', 'unitId', 'path'];

function walk(before: unknown, after: unknown, place: Place): ContentChange[] {
  if (Array.isArray(before) || Array.isArray(after)) {
    const [earlier, later] = [asList(before), asList(after)];
    const isOfItems = [...earlier, ...later].some(isItem);
    return isOfItems ? walkList(earlier, later, place) : wordsOf(earlier, later, place);
  }
  if (isItem(before) || isItem(after)) {
    const [earlier, later] = [isItem(before) ? before : {}, isItem(after) ? after : {}];
    const names = new Set([...Object.keys(later), ...Object.keys(earlier)]);
    return [...names].sort(byPlaceOnForm).flatMap((name) => walk(earlier[name], later[name], inField(place, name)));
  }
  return leaf(before, after, place);
}

function walkList(before: unknown[], after: unknown[], place: Place): ContentChange[] {
  const pairs = pairsOf(before.filter(isItem), after.filter(isItem));
  return pairs.flatMap(([was, is]) => {
    const item = is?.item ?? was?.item ?? {};
    const here = inEntry(place, (is ?? was)?.at ?? 0, item);
    const name = here.names.join(', ');
    if (!was && place.inFull) return walk({}, item, here);
    if (!was) return [{ ...told(here, 'added'), before: null, after: brief(item), sentence: `${name} was added.` }];
    if (!is) return [{ ...told(here, 'removed'), before: brief(item), after: null, sentence: `${name} was left out.` }];
    return walk(was.item, is.item, here);
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Of a list of words; ids in it are counted, because nobody reads them. */
function wordsOf(before: unknown[], after: unknown[], place: Place): ContentChange[] {
  if (before.join() === after.join()) return [];
  const [was, is] = [before, after].map((list) => {
    const ids = list.filter((word) => UUID.test(String(word))).length;
    const counted =
      ids === 0 ? [] : [ids === 1 ? 'one line or action of the plan' : `${ids} lines and actions of the plan`];
    return [...list.filter((word) => !UUID.test(String(word))), ...counted].join(', ');
  });
  if (was !== is) return leaf(was, is, place);
  const sentence = `${place.names.join(', ')}: another of the same number.`;
  return [{ ...told(place, 'changed'), before: was ?? null, after: is ?? null, sentence }];
}

type Placed = { at: number; item: Item } | undefined;

function pairsOf(before: Item[], after: Item[]): [Placed, Placed][] {
  const key = KEYS.find((name) => [...before, ...after].some((item) => name in item && name !== 'path'));
  const placed = (items: Item[]) => items.map((item, at) => ({ at, item }));
  const left = placed(before);
  const found = placed(after).map((is): [Placed, Placed] => {
    const was = left.findIndex(({ at, item }) => (key ? item[key] === is.item[key] : at === is.at));
    return [was < 0 ? undefined : left.splice(was, 1)[0], is];
  });
  return [...found, ...left.map((was): [Placed, Placed] => [was, undefined])];
}

function leaf(before: unknown, after: unknown, place: Place): ContentChange[] {
  if (before === after || (isEmpty(before) && isEmpty(after))) return [];
  const field = place.pointer.split('/').at(-1) ?? '';
  // ids are nobody's to read, and the schema is no entry of anybody
  if ((/Id$|Key$/.test(field) && field !== 'unitId') || field === 'schema') return [];
  const [was, is] = [shownAs(field, before), shownAs(field, after)];
  const name = place.names.join(', ');
  const sentence =
    was === null
      ? `${name}: ${is}.`
      : is === null
        ? `${name}: ${was} was left out.`
        : sentenceOf(name, field, before, after);
  return [{ ...told(place, 'changed', LONG.has(field)), before: was, after: is, sentence }];
}

function sentenceOf(name: string, field: string, before: unknown, after: unknown): string {
  const [was, is] = [shownAs(field, before), shownAs(field, after)];
  if (LONG.has(field)) return `${name} was rewritten.`;
  return `${name}: ${was} → ${is}${byHowMuch(field, before, after)}.`;
}

/** Such as " (+1,100, +4.6 %)"; of money, shares and words nothing but themselves. */
function byHowMuch(field: string, before: unknown, after: unknown): string {
  if (field.endsWith('Cents') || isShare(field) || !isNumber(before) || !isNumber(after)) return '';
  const [was, is] = [exact(before), exact(after)];
  const change = is.sub(was);
  const sign = change.s < 0n ? '−' : '+';
  const share = isZero(was) ? '' : `, ${sign}${percentShown(change.div(was).abs())}`;
  return ` (${sign}${inStep(change.abs())}${share})`;
}

const LONG = new Set(['notes', 'reason', 'what', 'effect', 'laborPosition', 'managementPosition', 'text', 'because']);
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const told = ({ unitId, pointer, names }: Place, change: ContentChange['change'], isText = false) => ({
  unitId,
  pointer,
  name: names.slice(/^\/(units|asks)\//.test(pointer) ? 1 : 0).join(', '),
  change,
  isText,
});
const inField = (place: Place, field: string): Place => ({
  ...place,
  pointer: `${place.pointer}/${field}`,
  names: SILENT.has(field) ? place.names : [...place.names, fieldWords(field)],
});
/** What only holds others and says nothing by itself. */
const SILENT = new Set([
  'model',
  'demand',
  'plan',
  'settings',
  'units',
  'asks',
  'schema',
  'pointsNotAgreed',
  'unknown',
]);

function inEntry(place: Place, at: number, item: Item): Place {
  const field = place.pointer.split('/').at(-1) ?? '';
  const pointer = `${place.pointer}/${at}`;
  const { inFull } = place;
  if (field === 'units') return { pointer, names: [String(item.unitId)], unitId: String(item.unitId), inFull };
  const unitId = typeof item.unitId === 'string' ? item.unitId : place.unitId;
  if (field === 'asks') return { pointer, names: [`Ask ${item.number}`], unitId, inFull };
  if (field === 'pointsNotAgreed') return { pointer, names: [`Not agreed, point ${at + 1}`], unitId, inFull };
  if (field === 'unknown') return { pointer, names: [`Unknown: ${item.path}`], unitId, inFull };
  const own = [item.jobClass, item.label, item.from].find((word) => typeof word === 'string' && word !== '');
  const before = place.names.slice(0, -1);
  const list = place.names.at(-1) ?? '';
  return { pointer, names: [...before, own ? `${list} ${own}` : `${list} ${at + 1}`], unitId, inFull };
}

const brief = (item: Item): string =>
  Object.entries(item)
    .flatMap(([field, value]) => {
      const shown = isItem(value) || Array.isArray(value) || /Id$|Key$/.test(field) ? null : shownAs(field, value);
      return shown === null ? [] : [`${fieldWords(field)}: ${shown}`];
    })
    .join('; ');
