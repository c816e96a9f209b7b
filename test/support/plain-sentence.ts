// What a sentence for people never holds, wherever it comes from.

// the values that a program has to send, and commands to type, stand in quotation marks
const QUOTED = /“[^“”]*”|"[^"]*"|`[^`]*`|(?<![A-Za-z])'[^']*'(?![A-Za-z])/g;
const ADDRESS = /\bhttps?:\/\/\S+/g;

const NEVER: [string, RegExp][] = [
  ['a regular expression', /\/\^|\[[A-Za-z0-9]-[A-Za-z0-9]|\{\d+,\d*\}/],
  [
    'a word of programmers',
    /\b(regex|pattern|undefined|null|NaN|(received|expected) (an? )?(string|number|boolean|array|object))\b|, received\b/i,
  ],
  ['a field code', /\b[a-z]+_[a-z_]+\b/],
  ['a name from a program', /(?<![\w-])[a-z]+[A-Z]\w*/],
  ['an object', /\[object/],
  ['an item code', /\b[a-z_]+:[A-Za-z0-9-]{2,}/],
  ['an id that nobody can read', /[0-9a-f]{8}-[0-9a-f]{4}-/],
  ['milliseconds', /\b\d+ ?ms\b|\b\d{12,}\b/],
  ['braces', /[{}]/],
  ['a pointer', /#\//],
  ['a route of the API', /\b(GET|POST|PUT|PATCH|DELETE) […/]/],
];

/** What in a text, a line or a subject is no plain word; empty: nothing. */
export function notPlain(text: string): string[] {
  const prose = text.replaceAll(ADDRESS, '').replaceAll(QUOTED, '').replaceAll(EXAMPLE, '');
  return NEVER.filter(([, sign]) => sign.test(prose)).map(([name]) => `${name}: ${text}`);
}

/** Why a person could not read this; empty: they can. */
export function unreadable(sentence: string): string[] {
  const found = notPlain(sentence);
  if (!/^[A-Z0-9“'$]/.test(sentence)) found.push(`no capital first: ${sentence}`);
  if (!/[.?]”?$/.test(sentence)) found.push(`no end: ${sentence}`);
  return found;
}

const EXAMPLE = /such as [0-9a-f-]{36}|up to 100000000000/g;
