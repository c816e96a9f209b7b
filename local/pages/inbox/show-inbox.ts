// Local mode's inbox: received mails as plain pages for a browser. It reads .eml files only;
// no mail is sent, changed or deleted here, and production never mounts it.

import express, { type Router } from 'express';
import { type Html, html } from '../../../mail/letter/html.ts';
import { page, sendPage, when } from '../page.ts';
import { Mailbox, type MailSummary } from './mailbox.ts';
import { showMessage } from './show-message.ts';

const PAGE_SIZE = 100;

/** Mount it at /inbox. */
export function createInboxRouter(inboxDir: string): Router {
  const mailbox = new Mailbox(inboxDir);
  const router = express.Router();
  router.get('/', async (request, response) => {
    const to = single(request.query.to);
    const before = single(request.query.before);
    const mails = await mailbox.list({ to, before, limit: PAGE_SIZE + 1 });
    sendPage(response, 200, page('Inbox', inbox(mails, to, request.baseUrl)));
  });
  router.get('/:id', showMessage(mailbox));
  return router;
}

function inbox(found: MailSummary[], to: string, baseUrl: string): Html {
  const mails = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? mails.at(-1) : undefined;
  return html`
    <h1>Inbox</h1>
    <p class="hint">Every mail that this machine's program sent, newest first. Nothing was delivered to anyone.</p>
    <form action="${baseUrl}" role="search">
      <label for="to">To</label>
      <input id="to" name="to" type="search" value="${to}" placeholder="part of an address or a name">
      <button>Filter</button>
    </form>
    ${mails.length === 0 ? empty(to) : table(mails, to, baseUrl)}
    ${last ? html`<p><a href="${baseUrl}?${String(new URLSearchParams({ to, before: last.id }))}">Older mails</a></p>` : ''}`;
}

function empty(to: string): Html {
  return to
    ? html`<p class="empty">No mail to “${to}”.</p>`
    : html`<p class="empty">No mail yet. A digest goes out on working mornings, event mails as things happen.</p>`;
}

function table(mails: MailSummary[], to: string, baseUrl: string): Html {
  const rows = mails.map(
    (mail) => html`<tr>
      <td>${mail.to}</td>
      <td><a href="${baseUrl}/${mail.id}">${mail.subject}</a></td>
      <td><time datetime="${mail.at.toISOString()}">${when(mail.at)}</time></td>
    </tr>`,
  );
  return html`<table>
    <caption>${to ? `Mails to “${to}”` : 'All mails'}</caption>
    <thead><tr><th scope="col">To</th><th scope="col">Subject</th><th scope="col">Received (UTC)</th></tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
}

const single = (value: unknown): string => (typeof value === 'string' ? value : '');
