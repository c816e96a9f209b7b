import { html } from '../../mail/letter/html.ts';

/** Of the page on which one says who one is; it stands alone, as an organization's own sign-in page would. */
export const STYLE = html`<style>
:root { color-scheme: light dark; --ink: light-dark(#1b1f2a, #e9ebf1); --soft: light-dark(#565d6e, #a7aec0);
  --page: light-dark(#f6f5f1, #14161c); --card: light-dark(#fff, #1d2029); --line: light-dark(#dcdad2, #333846);
  --accent: light-dark(#0b5c6b, #7cd0de); --note: light-dark(#e6f1f2, #16303a); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.15; letter-spacing: -.015em; margin: 0 0 .5rem; }
.lead { color: var(--soft); max-width: 44rem; margin: 0 0 1.75rem; }
.note { background: var(--note); border-radius: .5rem; padding: .75rem 1rem; }
a { color: var(--accent); }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr)); }
.cards li { display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
.card { flex: 1; display: flex; flex-direction: column; gap: .25rem; padding: 1.1rem 1.2rem; color: inherit; text-decoration: none; }
.card strong { font-size: 1.1rem; color: var(--accent); }
.card span { color: var(--soft); font-size: .92rem; }
.card .situation { color: var(--ink); font-size: 1rem; margin-top: .35rem; }
.card em { font-style: normal; border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; white-space: nowrap; }
.card:hover strong { text-decoration: underline; }
.mail { padding: .5rem 1.2rem .7rem; font-size: .88rem; border-top: 1px solid var(--line); }
.search { margin-top: 2.25rem; max-width: 34rem; }
.search label { display: block; font-weight: 600; margin-bottom: .35rem; }
.search div { display: flex; gap: .5rem; }
input, button { font: inherit; color: inherit; border-radius: .5rem; border: 1px solid light-dark(#8b8f9c, #6b7284); background: var(--card); padding: .6rem .8rem; }
input { flex: 1; min-width: 0; }
.search button { background: var(--accent); color: light-dark(#fff, #10242a); border-color: transparent; font-weight: 600; }
.found { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; gap: .5rem; }
.found button { width: 100%; text-align: left; display: flex; flex-wrap: wrap; gap: .1rem .75rem; cursor: pointer; }
.found span { color: var(--soft); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
</style>`;
