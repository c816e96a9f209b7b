import type { Response } from 'express';
import { escapeHtml } from './escape-html.ts';

// mails bring styles of their own inside the frame; scripts, outside pictures and forms elsewhere run nowhere
const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data:',
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `body` is HTML that is already escaped. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)} · Joint Staffing Cycle</title>
  <link rel="stylesheet" href="/inbox/style.css">
</head>
<body><main>${body}</main></body>
</html>`;
}

export function sendPage(response: Response, status: number, html: string): void {
  response
    .status(status)
    .set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' })
    .type('html')
    .send(html);
}

export const when = (at: Date): string => at.toISOString().slice(0, 19).replace('T', ' ');

export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #3a404b); --soft: light-dark(#f5f7fa, #1c2027);
  --ink: light-dark(#1b2430, #e6e9ee); --faint: light-dark(#566274, #a3adbb); --link: light-dark(#0b57b8, #8ab8ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: light-dark(#fff, #14171c); }
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
  tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); } }
`;
