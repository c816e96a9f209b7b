import nodemailer from 'nodemailer';

/** Mails in flight at once; whoever claims a page claims no more than these. */
export const CONNECTIONS = 5;

const CONNECT_MS = 10_000;
const SILENCE_MS = 15_000;

/**
 * A pooled connection to the mail server. It never sends again by itself (`maxRequeues: 0`): after a lost connection
 * only the outbox knows whether a second attempt is safe.
 *
 * @param silenceMs how long the server may say nothing before the attempt is given up
 */
export function createTransport(smtpUrl: string, silenceMs: number = SILENCE_MS) {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // an idle connection that the server closes is no failure of any mail
  transport.on('error', () => undefined);
  watchBodies(transport);
  return transport;
}

export type MailTransport = ReturnType<typeof createTransport>;

type Body = { readonly readableDidRead: boolean };
const bodies = new WeakMap<MailTransport, Map<string, Body>>();

/** True once the server may have the mail: its body is read only after the server's answer to DATA. */
export const bodyBegan = (transport: MailTransport, messageId: string): boolean =>
  bodies.get(transport)?.get(messageId)?.readableDidRead ?? false;

export const forgetBody = (transport: MailTransport, messageId: string): boolean | undefined =>
  bodies.get(transport)?.delete(messageId);

// the errors of a lost connection are the same before and after DATA; only the body's stream tells them apart
function watchBodies(transport: MailTransport): void {
  const byMessageId = new Map<string, Body>();
  bodies.set(transport, byMessageId);
  transport.use('stream', ({ message }, done) => {
    const createReadStream = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const body = createReadStream(options);
      byMessageId.set(message.messageId(), body);
      return body;
    };
    done();
  });
}
