/** The one look of the pages that the server renders itself. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #3a404b); --soft: light-dark(#f5f7fa, #1c2027);
  --ink: light-dark(#1b2430, #e6e9ee); --faint: light-dark(#566274, #a3adbb); --link: light-dark(#0b57b8, #8ab8ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: light-dark(#fff, #14171c); }
nav { display: flex; gap: 1.25rem; padding: .7rem 1rem; max-width: 70rem; margin: 0 auto; border-bottom: 1px solid var(--line); }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.hint, dt, caption { color: var(--faint); }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 1rem 0 1.5rem; }
input, button { font: inherit; color: inherit; padding: .45rem .7rem; border: 1px solid var(--line); border-radius: .4rem;
  background: var(--soft); }
input { flex: 1 1 16rem; max-width: 28rem; }
button { cursor: pointer; font-weight: 600; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding-bottom: .4rem; }
th { text-align: left; font-weight: 600; }
th, td { padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
td:last-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: var(--soft); border: 1px solid var(--line);
  border-radius: .5rem; padding: 1rem; margin: 0; }
iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
.empty { padding: 2rem; text-align: center; background: var(--soft); border-radius: .5rem; }
@media (max-width: 40rem) { thead { position: absolute; clip-path: inset(50%); } td { display: block; border: 0; padding: .1rem 0; }
  td:last-child { white-space: normal; } tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); } }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.card { display: flex; flex-direction: column; gap: .4rem; padding: 1.1rem; border: 1px solid var(--line); border-radius: .7rem;
  background: var(--soft); }
.card h2 { margin: 0; font-size: 1.15rem; }
.card p { margin: 0; }
.card .situation { font-weight: 600; }
.card .links { margin-top: auto; padding-top: .5rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.5rem; align-items: start; }
.columns section { border: 1px solid var(--line); border-radius: .7rem; padding: 1rem; }
.columns h2 { margin-top: 0; }
.tag { display: inline-block; padding: .05rem .55rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--soft); }
code { font: .95em ui-monospace, monospace; overflow-wrap: anywhere; }
.json { font: .9rem/1.45 ui-monospace, monospace; }
ol.events { padding-left: 1.2rem; }
ol.events time { color: var(--faint); }
.note { padding: .8rem 1rem; border-left: 4px solid var(--link); background: var(--soft); border-radius: .3rem; }
`;
