import type { RequestHandler } from 'express';
import type { Email } from 'postal-mime';
import { escapeHtml } from '../escape-html.ts';
import { page, sendPage, when } from '../page.ts';
import type { Mailbox, MailSummary } from './mailbox.ts';

/** One mail: its text as text, its HTML in a frame that may do nothing at all. */
export function showMessage(mailbox: Mailbox): RequestHandler {
  return async (request, response) => {
    const back = `<p><a href="${escapeHtml(request.baseUrl)}">All mails</a></p>`;
    const found = await mailbox.find(String(request.params.id));
    if (!found) {
      sendPage(
        response,
        404,
        page('No such mail', `${back}<h1>No such mail</h1><p>It may have gone with npm start -- --fresh.</p>`),
      );
      return;
    }
    sendPage(response, 200, page(found.summary.subject, back + message(found.summary, found.email)));
  };
}

function message({ subject, from, to, at }: MailSummary, email: Email): string {
  const attachments = email.attachments.map(({ filename, mimeType }) => `<li>${escapeHtml(filename ?? mimeType)}</li>`);
  return `
    <h1>${escapeHtml(subject)}</h1>
    <dl>
      <dt>From</dt><dd>${escapeHtml(from)}</dd>
      <dt>To</dt><dd>${escapeHtml(to)}</dd>
      <dt>Received (UTC)</dt><dd><time datetime="${at.toISOString()}">${when(at)}</time></dd>
      <dt>Message-ID</dt><dd>${escapeHtml(email.messageId ?? '(none)')}</dd>
    </dl>
    ${email.text ? `<h2>Text</h2><pre>${escapeHtml(email.text.trimEnd())}</pre>` : ''}
    ${email.html ? `<h2>HTML</h2><iframe sandbox title="The mail as HTML" srcdoc="${escapeHtml(email.html)}"></iframe>` : ''}
    ${attachments.length > 0 ? `<h2>Attachments</h2><ul>${attachments.join('')}</ul>` : ''}`;
}
