import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { keepIn, listenForMail } from '../../local/mail-sink.ts';

test('has each mail on the disk before it is acknowledged', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'sink-')), 'inbox');
  const sink = await listenForMail(0, keepIn(folder));
  const transport = nodemailer.createTransport(sink.url);
  for (const subject of ['First', 'Second', 'Third']) {
    await transport.sendMail({ from: 'cycle@example.org', to: 'ann@example.org', subject, text: 'Text' });
    const newest = readdirSync(folder).sort().at(-1) ?? '';
    expect(newest).toMatch(/\.eml$/);
    expect(readFileSync(join(folder, newest), 'utf8')).toContain(`Subject: ${subject}`);
  }
  await sink.close();
});
