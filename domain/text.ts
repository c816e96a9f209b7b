// One rule for every text that people give, in a request or in a cell of a file: characters that show nothing do not
// count.

/** Blanks of any kind: the fillers and the empty Braille cell look like blanks but are letters to Unicode. */
const BLANK = '\\p{White_Space}\\u2800\\u115f\\u1160\\u3164\\uffa0\\u{1d159}\\u{16fe4}';
/** Which way letters run; they show nothing themselves. */
const DIRECTION = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
/** Names in some scripts need the joiners, Japanese names the variation selectors. */
const SHAPING = '\\u200c\\u200d\\p{Variation_Selector}';
/** Zero-width characters, soft hyphens, tags and the like. */
const HIDDEN = '\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb';

const BLANKS = new RegExp(`[${BLANK}]+`, 'gu');
const BLANK_IN_LINE = new RegExp(`(?!\\n)[${BLANK}]`, 'gu');
const DROPPED = new RegExp(`(?![${BLANK}${DIRECTION}${SHAPING}])[${HIDDEN}]`, 'gu');
const UNSEEN = new RegExp(`(?![${BLANK}])[${HIDDEN}${DIRECTION}${SHAPING}\\p{Cc}]`, 'gu');
const AT_EDGE = new RegExp(`[${BLANK}\\u061c\\u200c-\\u200f]`, 'u');
const CONTROL = /(?!\s)\p{Cc}/u;
/** The mark of a letter that could not be read, and halves of letters. */
const LOST = /[\ufffd\p{Cs}]/u;
/** Most texts: nothing to look for. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** One line, such as a name or a cell: letters composed (NFC), hidden characters dropped, every run of blanks one blank. */
export function plainLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return cutEdges(composed(text).replaceAll(BLANKS, ' '));
}

/** Text of several lines: as plainLine, but its line ends and runs of blanks are the writer's. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return cutEdges(composed(text).replaceAll(/\r\n?/g, '\n').replaceAll(BLANK_IN_LINE, ' '));
}

/** Hidden characters go first, because one between a letter and its accent would keep the two from being composed. */
const composed = (text: string): string => text.replaceAll(DROPPED, '').normalize('NFC');

/** A loop, because a regular expression for blanks at the end takes minutes on a megabyte of blanks. */
function cutEdges(text: string): string {
  if (visibleOnly(text) === '') return '';
  let [start, end] = [0, text.length];
  while (AT_EDGE.test(text.charAt(start))) start += 1;
  while (AT_EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** What a reader sees of a text: for refs, for addresses, and to tell whether two texts look alike. */
export const visibleOnly = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(BLANKS, ' ').trim();

/** Why a text cannot be taken, as a sentence, or undefined. */
export function whyUnreadableText(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined;
  if (CONTROL.test(text)) {
    return 'This holds a control character that nobody can see. Empty it and type the text again.';
  }
  if (LOST.test(text)) return 'Letters of this text were lost when it was saved. Type them again.';
  if (disguisesOrder(text)) {
    return 'This holds hidden characters that change the order of its letters. Empty it and type the text again.';
  }
  return undefined;
}

const ISOLATES = '\u2066\u2067\u2068';
const END_OF_ISOLATE = '\u2069';
const EMBEDDINGS = '\u202a\u202b';
const OVERRIDES = '\u202d\u202e';
const END_OF_EMBEDDING = '\u202c';
const ANY_ORDER = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Whether a text can show its letters, or those beside it, in another order than they stand: an override outside an isolate,
 * or an embedding or isolate that does not end where it began.
 */
function disguisesOrder(text: string): boolean {
  if (!ANY_ORDER.test(text)) return false;
  const open: ('isolate' | 'embedding')[] = [];
  for (const letter of text) {
    if (letter === '\n' && open.length > 0) return true;
    if (ISOLATES.includes(letter)) open.push('isolate');
    else if (EMBEDDINGS.includes(letter)) open.push('embedding');
    else if (OVERRIDES.includes(letter)) {
      if (!open.includes('isolate')) return true;
      open.push('embedding');
    } else if (letter === END_OF_EMBEDDING && open.pop() !== 'embedding') return true;
    else if (letter === END_OF_ISOLATE && open.pop() !== 'isolate') return true;
  }
  return open.length > 0;
}
