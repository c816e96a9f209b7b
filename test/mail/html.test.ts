import { Html, html } from '../../mail/letter/html.ts';
import type { Letter } from '../../mail/letter/letter.ts';
import { renderLetter } from '../../mail/letter/render-letter.ts';
import { HOSTILE_NAME, INERT_NAME } from '../support/hostile-name.ts';

describe('the tag', () => {
  test('escapes what is put in, and takes over what it made itself', () => {
    const name = html`<b>${HOSTILE_NAME}</b>`;
    expect(String(html`<p title="${HOSTILE_NAME}">${name}${[name, html` ${7}`]}</p>`)).toBe(
      `<p title="${INERT_NAME}"><b>${INERT_NAME}</b><b>${INERT_NAME}</b> 7</p>`,
    );
  });

  test('cleans each text once, and no markup', () => {
    const loud = Html.tag((text) => text.toUpperCase());
    expect(String(loud`<p>a ${'b'} ${loud`<i>c ${'d'}</i>`}</p>`)).toBe('<p>a B <i>c D</i></p>');
  });

  test('takes no object and nothing that may be missing', () => {
    const missing = undefined as string | undefined;
    // @ts-expect-error it would be read as “undefined”
    html`${missing}`;
    // @ts-expect-error nobody else makes markup, and an object has no text of its own
    expect(() => html`${{ toString: () => HOSTILE_NAME }}`).toThrow(TypeError);
  });
});

test('a hostile name stays text at every place of a letter', () => {
  const evil = HOSTILE_NAME;
  const link = { label: evil, url: `https://staffing.example.org/${evil}` };
  const when = { due: evil, left: evil, tone: 'near' as const };
  const item = { what: evil, when, lines: [evil], parts: [{ label: evil, text: `${evil}\n${evil}` }], link };
  const letter: Letter = {
    subject: evil,
    title: evil,
    greeting: evil,
    intro: [evil],
    sections: [{ heading: evil, note: evil, items: [item], link, toForward: [evil] }],
    signature: [{ name: evil, office: evil }],
    closing: [evil],
  };
  const { html: shown } = renderLetter(letter);
  expect(shown).not.toContain('<img');
  expect(shown.split(INERT_NAME).length - 1).toBe(21);
});
