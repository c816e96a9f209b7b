import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { keepIn, listenForMail } from '../../../local/mail-sink.ts';
import { createInboxRouter } from '../../../local/pages/inbox/show-inbox.ts';
import { HOSTILE_NAME, INERT_NAME } from '../../support/hostile-name.ts';

// also when a test fails: an open server would keep the run from ending
let close = async (): Promise<void> => {};
afterEach(() => close());

async function inboxWith(...mails: SendMailOptions[]) {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  const sink = await listenForMail(0, keepIn(folder));
  const transport = nodemailer.createTransport(sink.url);
  for (const mail of mails) await transport.sendMail({ from: 'cycle@example.org', to: 'ann@example.org', ...mail });
  await sink.close();
  const app = express();
  app.use('/inbox', createInboxRouter(folder));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  };
  return {
    folder,
    async get(path: string) {
      const answer = await fetch(base + path);
      return {
        status: answer.status,
        body: await answer.text(),
        policy: answer.headers.get('content-security-policy'),
      };
    },
  };
}

const idsIn = (body: string) => [...body.matchAll(/href="\/inbox\/([0-9TZ-]+)"/g)].map((match) => match[1]);

test('lists received mails newest first', async () => {
  const inbox = await inboxWith({ subject: 'First' }, { subject: 'Second' });
  const { body } = await inbox.get('/inbox');
  expect(body.indexOf('Second')).toBeLessThan(body.indexOf('First'));
  expect(idsIn(body)).toHaveLength(2);
});

test('filters by a part of the address', async () => {
  const inbox = await inboxWith(
    { to: 'Ann <ann@example.org>', subject: 'For Ann' },
    { to: 'bob@example.org', subject: 'For Bob' },
  );
  const { body } = await inbox.get('/inbox?to=ANN');
  expect(body).toContain('For Ann');
  expect(body).not.toContain('For Bob');
  expect((await inbox.get('/inbox?to=nobody')).body).toContain('No mail to “nobody”');
});

test('keeps hostile subjects, texts and filters inert', async () => {
  const hostile = '"><script>alert(1)</script>';
  const inbox = await inboxWith({ subject: hostile, text: hostile, html: `<p onclick="x">${hostile}</p>` });
  const list = await inbox.get(`/inbox?to=${encodeURIComponent(hostile)}`);
  expect(list.body).not.toContain('<script');
  const [id] = idsIn((await inbox.get('/inbox')).body);
  const shown = await inbox.get(`/inbox/${id}`);
  expect(shown.body).not.toContain('<script');
  expect(shown.body).toMatch(/<iframe sandbox title="[^"]+" srcdoc="&lt;p onclick=&quot;/);
  expect(shown.policy).toContain("default-src 'none'");
});

test('shows the name of a hostile person as text, wherever it stands', async () => {
  const inbox = await inboxWith({
    to: { name: HOSTILE_NAME, address: 'ann@example.org' },
    subject: HOSTILE_NAME,
    text: HOSTILE_NAME,
    attachments: [{ filename: HOSTILE_NAME, content: 'x' }],
  });
  const list = await inbox.get(`/inbox?to=${encodeURIComponent(HOSTILE_NAME)}`);
  const [id] = idsIn(list.body);
  const { body } = await inbox.get(`/inbox/${id}`);
  for (const [page, places] of [
    // the filter's field, the caption, to whom, the subject
    [list.body, 4],
    // the title, the heading, to whom, the text, the attachment
    [body, 5],
  ] as const) {
    expect(page).not.toContain('<img');
    expect(page.split(INERT_NAME).length - 1).toBe(places);
  }
});

test('answers 404 to an unknown mail and to a path outside its folder', async () => {
  const inbox = await inboxWith();
  writeFileSync(join(inbox.folder, '..', 'outside.eml'), 'Subject: outside');
  for (const path of ['/inbox/2027-01-01T00-00-00-000Z-0001', '/inbox/..%2Foutside', '/inbox/%2e%2e%2foutside']) {
    expect((await inbox.get(path)).status).toBe(404);
  }
  rmSync(join(inbox.folder, '..', 'outside.eml'));
});

test('pages through more mails than fit one page', async () => {
  const inbox = await inboxWith();
  for (let mail = 0; mail < 150; mail += 1) {
    const name = `2027-01-01T00-00-00-000Z-${String(mail).padStart(4, '0')}.eml`;
    writeFileSync(join(inbox.folder, name), `To: ann@example.org\r\nSubject: Mail ${mail}\r\n\r\nText`);
  }
  const first = await inbox.get('/inbox');
  expect(idsIn(first.body)).toHaveLength(100);
  const older = /href="(\/inbox\?[^"]+)">Older/.exec(first.body)?.[1]?.replaceAll('&amp;', '&');
  expect(idsIn((await inbox.get(String(older))).body)).toHaveLength(50);
});
