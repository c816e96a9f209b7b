import type { RequestHandler } from 'express';
import type { Email } from 'postal-mime';
import { type Html, html } from '../../../mail/letter/html.ts';
import { page, sendPage, when } from '../page.ts';
import type { Mailbox, MailSummary } from './mailbox.ts';

/** One mail: its text as text, its HTML in a frame that may do nothing at all. */
export function showMessage(mailbox: Mailbox): RequestHandler {
  return async (request, response) => {
    const back = html`<p><a href="${request.baseUrl}">All mails</a></p>`;
    const found = await mailbox.find(String(request.params.id));
    if (!found) {
      sendPage(
        response,
        404,
        page('No such mail', html`${back}<h1>No such mail</h1><p>It may have gone with npm start -- --fresh.</p>`),
      );
      return;
    }
    sendPage(response, 200, page(found.summary.subject, html`${back}${message(found.summary, found.email)}`));
  };
}

function message({ subject, from, to, at }: MailSummary, email: Email): Html {
  const attachments = email.attachments.map(({ filename, mimeType }) => html`<li>${filename ?? mimeType}</li>`);
  return html`
    <h1>${subject}</h1>
    <dl>
      <dt>From</dt><dd>${from}</dd>
      <dt>To</dt><dd>${to}</dd>
      <dt>Received (UTC)</dt><dd><time datetime="${at.toISOString()}">${when(at)}</time></dd>
      <dt>Message-ID</dt><dd>${email.messageId ?? '(none)'}</dd>
    </dl>
    ${email.text ? html`<h2>Text</h2><pre>${email.text.trimEnd()}</pre>` : ''}
    ${email.html ? html`<h2>HTML</h2><iframe sandbox title="The mail as HTML" srcdoc="${email.html}"></iframe>` : ''}
    ${attachments.length > 0 ? html`<h2>Attachments</h2><ul>${attachments}</ul>` : ''}`;
}
