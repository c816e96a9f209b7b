// What a request is told about one field of it: what to write there. A schema that knows better says it itself.

import type { z } from 'zod';
import { listed } from '../../domain/listed.ts';
import { nearMiss } from '../../imports/near-miss.ts';

type Issue = z.core.$ZodRawIssue;

/** A plain sentence for each kind of fault; of unknown fields one line for each. */
export function issueSentence(issue: Issue): string {
  const isMissing = issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && Array.isArray(issue.input)) return 'Give this once, as one text.';
      return `${isMissing ? 'This is missing. ' : ''}${REMEDIES[issue.expected] ?? 'Write what this operation describes.'}`;
    case 'invalid_value':
      return `${isMissing ? 'This is missing. ' : ''}${chooseOf(issue.values, issue.input)}`;
    case 'invalid_union':
      return `${isMissing ? 'This is missing. ' : ''}${chooseOf(discriminators(issue), issue.input)}`;
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, fieldsOf(issue.inst))).join('\n');
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'This name cannot be used here.';
    default:
      return 'Write this as the operation describes it.';
  }
}

const REMEDIES: Record<string, string> = {
  string: 'Write a text in quotation marks.',
  number: 'Write a number without quotation marks, with a point before decimals, such as 1050.5.',
  int: 'Write a whole number without quotation marks, such as 12.',
  boolean: 'Write true or false, without quotation marks.',
  array: 'Give a list, even for a single entry.',
  object: 'Give named fields, not a single value or a list.',
  record: 'Give named fields, not a single value or a list.',
};

const quoted = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(value));

function chooseOf(values: readonly unknown[], given: unknown): string {
  const words = values.filter((value) => typeof value === 'string');
  const meant = typeof given === 'string' ? nearMiss(given, words) : undefined;
  // left out is no value that somebody writes
  const all = values.filter((value) => value !== undefined).map(quoted);
  const remedy = all.length <= 2 ? `Write ${all.join(' or ')}.` : `Write one of ${all.join(', ')}.`;
  return meant === undefined ? remedy : `Did you mean ${quoted(meant)}? ${remedy}`;
}

/** By which value of its field one of several shapes is chosen. */
function discriminators({ inst, path }: Issue): unknown[] {
  const def = inst?._zod.def as { options?: z.core.$ZodType[]; discriminator?: string } | undefined;
  const field = def?.discriminator ?? String(path?.at(-1));
  return (def?.options ?? []).flatMap(({ _zod }) => [...(_zod.propValues?.[field] ?? [])]);
}

function fieldsOf(inst: Issue['inst']): string[] {
  const def = inst?._zod.def as { shape?: Record<string, unknown> } | undefined;
  return Object.keys(def?.shape ?? {});
}

function unknownField(name: string, fields: string[]): string {
  const meant = nearMiss(name, fields);
  if (meant !== undefined) return `There is no such field here. Did you mean ${quoted(meant)}?`;
  if (fields.length === 0) return 'There is no such field here. Leave it out: nothing is needed.';
  return `There is no such field here. Leave it out; there is ${listed(fields.map(quoted))}.`;
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'string') return 'This text is empty. Write what is to be said.';
  if (origin === 'array')
    return least === 1 ? 'This list is empty. Give at least one entry.' : `Give ${least} or more.`;
  return `Write ${least} or more.`;
}

function tooBig(origin: string, most: number): string {
  const many = most.toLocaleString('en-US');
  if (origin === 'string') return `This text is longer than ${many} characters. Shorten it.`;
  if (origin === 'array') return `This list has more than ${many} entries. Give fewer.`;
  return `Write ${most} or less.`;
}
