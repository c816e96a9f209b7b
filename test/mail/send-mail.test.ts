import { type SendResult, sendMail } from '../../mail/smtp/send-mail.ts';
import { createTransport } from '../../mail/smtp/transport.ts';
import { type SmtpScript, startScriptedSmtp } from '../support/scripted-smtp.ts';

async function sendTo(url: string): Promise<SendResult> {
  const transport = createTransport(url, 500);
  try {
    return await sendMail(transport, {
      messageId: '<1@example.org>',
      from: 'staffing@example.org',
      toName: 'Lee Labor',
      toAddress: 'lee@example.org',
      subject: 'Subject',
      text: 'Text',
      html: '<p>Text</p>',
    });
  } finally {
    transport.close();
  }
}

const cases: [string, SmtpScript, SendResult][] = [
  ['accepts', {}, { outcome: 'accepted' }],
  ['is too busy to greet', { greeting: '421 too busy' }, { outcome: 'unreachable', code: '421' }],
  ['closes before the greeting', { greeting: null }, { outcome: 'unreachable', code: 'econnection' }],
  ['puts the sender off', { MAIL: '451 later' }, { outcome: 'not_now', code: '451' }],
  ['refuses the sender', { MAIL: '550 no' }, { outcome: 'refused', code: '550' }],
  ['puts the recipient off', { RCPT: '450 later' }, { outcome: 'not_now', code: '450' }],
  ['refuses the recipient', { RCPT: '550 no such mailbox' }, { outcome: 'refused', code: '550' }],
  ['closes at the recipient', { RCPT: null }, { outcome: 'unreachable', code: 'econnection' }],
  ['puts the body off before it comes', { DATA: '451 later' }, { outcome: 'not_now', code: '451' }],
  ['closes instead of asking for the body', { DATA: null }, { outcome: 'unreachable', code: 'econnection' }],
  ['puts the whole mail off', { body: '451 later' }, { outcome: 'not_now', code: '451' }],
  ['refuses the whole mail', { body: '554 spam' }, { outcome: 'refused', code: '554' }],
  ['closes inside the body', { body: null }, { outcome: 'unknown', code: 'econnection' }],
  ['answers nonsense to the body', { body: 'what?' }, { outcome: 'unknown', code: 'emessage' }],
];

test.each(cases)('knows what became of a mail when the server %s', async (_what, script, result) => {
  const server = await startScriptedSmtp(script);
  expect(await sendTo(server.url)).toEqual(result);
  await server.close();
});

test('knows that nobody got a mail when nobody listens', async () => {
  const server = await startScriptedSmtp({});
  await server.close();
  expect(await sendTo(server.url)).toMatchObject({ outcome: 'unreachable' });
});
