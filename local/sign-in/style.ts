import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from '../../mail/letter/html.ts';

const LOOK = join(import.meta.dirname, '../../web/look');

/** The application's own mark, as an address that its policy allows. */
export const MARK = `data:image/svg+xml;base64,${readFileSync(join(LOOK, 'mark.svg')).toString('base64')}`;

/** Of the page on which one says who one is: the application's colours, on a page that stands alone. */
export const STYLE = html`<style>${readFileSync(join(LOOK, 'colors.css'), 'utf8')}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.55 ui-sans-serif, system-ui, -apple-system, sans-serif; }
header { display: flex; align-items: center; gap: .5rem; min-height: 3.75rem; padding-inline: max(1.25rem, (100vw - 62rem) / 2);
  border-bottom: 1px solid var(--line); background: var(--surface); font-weight: 700; letter-spacing: -.012em; line-height: 1.15; }
header span { margin-inline-start: auto; color: var(--ink-soft); font-size: .9375rem; font-weight: 400; letter-spacing: 0; text-align: end; }
main { max-width: 64.5rem; margin: 0 auto; padding: 2.25rem 1.25rem 4rem; }
h1 { font-size: clamp(1.625rem, 1.3rem + 1.4vw, 2.125rem); font-weight: 650; line-height: 1.2; letter-spacing: -.022em; margin: 0 0 .5rem; }
h2 { font-size: 1.3125rem; font-weight: 650; line-height: 1.2; letter-spacing: -.012em; margin: 0 0 .75rem; }
.lead { color: var(--ink-soft); max-width: 42rem; margin: 0 0 1.75rem; font-size: 1.125rem; line-height: 1.45; }
.note { background: var(--accent-soft); border-radius: .375rem; padding: .75rem 1rem; max-width: 42rem; }
a { color: var(--accent); text-underline-offset: .18em; }
a:hover { color: var(--accent-strong); }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(17.5rem, 100%), 1fr)); }
.cards li { display: flex; flex-direction: column; background: var(--surface); border: 1px solid var(--line); border-radius: .625rem; overflow: hidden; }
.card { flex: 1; display: flex; flex-direction: column; gap: .25rem; padding: 1.1rem 1.2rem; color: inherit; text-decoration: none; }
.card:hover { background: var(--hover); color: inherit; }
.card strong { font-size: 1.0625rem; font-weight: 650; color: var(--accent); }
.card span { color: var(--ink-soft); font-size: .9375rem; }
.card .situation { color: var(--ink); font-size: 1rem; margin-top: .35rem; }
.card em { font-style: normal; border: 1px solid var(--line-strong); border-radius: 1rem; padding: 0 .5rem; white-space: nowrap; }
.card:hover strong { text-decoration: underline; text-underline-offset: .18em; }
.mail { padding: .6rem 1.2rem .7rem; font-size: .9375rem; border-top: 1px solid var(--line); }
.card:focus-visible, .mail:focus-visible { outline-offset: -3px; }
.search { margin-top: 2.25rem; max-width: 34rem; }
.search label { display: block; font-weight: 600; margin-bottom: .35rem; }
.search div { display: flex; gap: .5rem; }
input, button { font: inherit; color: inherit; min-height: 2.75rem; border-radius: .375rem; border: 1px solid var(--line-strong); background: var(--surface); padding: .5rem .8rem; }
input { flex: 1; min-width: 0; }
input::placeholder { color: var(--ink-soft); }
button { cursor: pointer; }
.search button { background: var(--accent); color: var(--on-accent); border-color: transparent; font-weight: 600; padding-inline: 1.125rem; }
.search button:hover { background: var(--accent-strong); }
.found { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); }
.found li { display: grid; }
.found button { text-align: start; display: flex; flex-wrap: wrap; align-content: start; gap: .1rem .75rem; border-color: var(--line); }
.found button:hover { background: var(--hover); border-color: var(--line-strong); }
.found span { color: var(--ink-soft); }
.found .name { color: var(--ink); font-weight: 650; }
.found .roles { flex-basis: 100%; font-size: .9375rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
</style>`;
