import fc from 'fast-check';
import { plainLine, plainText, visibleOnly, whyUnreadableText } from '../../domain/text.ts';

const NOTHING_TO_SEE = [
  ['nothing', ''],
  ['blanks', ' \t\u00a0\u2003\u3000'],
  ['a blank of no width', '\u200b'],
  ['a soft hyphen', '\u00ad'],
  ['an empty Braille cell', '\u2800'],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['joiners alone', '\u200c\u200d\u2060'],
  ['a byte order mark', '\ufeff'],
  ['tags', '\u{e0041}\u{e0042}'],
  ['direction marks', '\u200e\u200f\u061c'],
  ['an isolate around nothing', '\u2066 \u2069'],
  ['a variation selector alone', '\ufe0f'],
  ['a control character', '\u0007'],
] as const;

test.each(NOTHING_TO_SEE)('%s counts as an empty text', (_what, text) => {
  expect([plainLine(text), plainText(text), visibleOnly(text)]).toEqual(['', '', '']);
});

test('a line has single plain blanks, composed letters and nothing hidden', () => {
  expect(plainLine('\u00a0Jose\u0301e\u2003 \u200bvan\t\u2800der\u00adBerg\u200f ')).toBe('Josée van derBerg');
});

test('a line keeps the joiners and selectors that letters need', () => {
  expect(plainLine('نگار\u200cپور 葛\u{e0100}')).toBe('نگار\u200cپور 葛\u{e0100}');
});

test('a longer text keeps its line ends and runs of blanks', () => {
  expect(plainText('  one\r\n\r\n   two\u00a0\u200bthree\n')).toBe('one\n\n   two three');
});

test.each([
  ['an override', 'a\u202eb'],
  ['an override that ends', 'a\u202eb\u202cc'],
  ['an embedding without an end', 'a\u202ab'],
  ['an end without an embedding', 'a\u202cb'],
  ['an isolate without an end', 'a\u2067b'],
  ['an isolate that ends in the next line', '\u2067a\nb\u2069'],
  ['an end of another kind', '\u2067a\u202c'],
  ['an isolate’s end without an isolate', 'a\u2069b'],
])('refuses %s, which can disguise what stands there', (_what, text) => {
  expect(whyUnreadableText(text)).toMatch(/change the order/);
});

test.each(['\u2066a\u202eb\u202c\u2069c', '\u202aab\u202c', '\u2066a\u2069\nb', 'שלום\u200f (2)'])(
  'takes directions that end where they began: %j',
  (text) => {
    expect(whyUnreadableText(text)).toBeUndefined();
  },
);

test('refuses control characters and letters that were lost', () => {
  expect(whyUnreadableText('a\0b')).toMatch(/control character/);
  expect(whyUnreadableText('Caf\ufffd')).toMatch(/were lost/);
  expect(whyUnreadableText('half \ud83d')).toMatch(/were lost/);
});

test('a megabyte of blanks costs no more than its length', () => {
  const began = performance.now();
  expect(plainText(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002);
  expect(plainLine(`a${'\u200b '.repeat(1_000_000)}b`)).toBe('a b');
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('what was tidied once stays as it is', () => {
  const odd = fc.constantFrom(
    'a',
    'e',
    '\u0301',
    ' ',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\u200f',
    '\u2066',
    '\u2069',
    '\n',
    '\r',
    '\u3164',
  );
  fc.assert(
    fc.property(
      fc.array(odd).map((letters) => letters.join('')),
      (text) => {
        for (const tidy of [plainLine, plainText]) expect(tidy(tidy(text))).toBe(tidy(text));
      },
    ),
    { numRuns: 2000 },
  );
});
