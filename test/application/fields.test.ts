import { optionalText, text } from '../../application/fields.ts';

const messagesOf = (given: string) => text.safeParse(given).error?.issues.map(({ message }) => message) ?? [];

test('a required text that shows nothing is empty, said once', () => {
  for (const nothing of ['', '\u200b', '\u00a0\u2800', '\u00ad\u{e0041}']) {
    expect(messagesOf(nothing)).toEqual(['This text is empty. Write what is to be said.']);
  }
  expect(optionalText.parse('\u3164')).toBe('');
});

test('a text that disguises its order is refused in a sentence', () => {
  expect(messagesOf('grant\u202edeined')).toEqual([expect.stringMatching(/change the order of its letters/)]);
});

test('a text keeps its lines', () => {
  expect(text.parse(' one\r\n\r\ntwo\u200b ')).toBe('one\n\ntwo');
});
