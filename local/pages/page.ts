import type { Response } from 'express';
import { type Html, html } from '../../mail/letter/html.ts';

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

export function page(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · Joint Staffing Cycle</title>
  <link rel="stylesheet" href="/style.css">
</head>
<body>
<nav aria-label="Pages"><a href="/">Joint Staffing Cycle</a> <a href="/inbox">Inbox</a></nav>
<main>${body}</main>
</body>
</html>`;
}

export function sendPage(response: Response, status: number, shown: Html): void {
  response
    .status(status)
    .set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' })
    .type('html')
    .send(String(shown));
}

export const when = (at: Date): string => at.toISOString().slice(0, 19).replace('T', ' ');
