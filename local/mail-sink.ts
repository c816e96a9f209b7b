import { once } from 'node:events';
import { mkdir, open, rename } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

export interface MailSink {
  port: number;
  url: string;
  close(): Promise<void>;
}

/**
 * A mail server on the loopback address that takes every mail and delivers none.
 * The mail is acknowledged when `receive` resolves, and refused with the error that it throws.
 */
export async function listenForMail(port: number, receive: (raw: Buffer) => Promise<void>): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 500,
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => receive(Buffer.concat(parts)).then(() => done(), done));
    },
  });
  // a client that is killed in the middle of a conversation is no error of this server
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const chosen = (server.server.address() as AddressInfo).port;
  return {
    port: chosen,
    url: `smtp://127.0.0.1:${chosen}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Keeps each mail as one .eml file, on the disk before it is acknowledged; names sort by time of arrival. */
export function keepIn(folder: string): (raw: Buffer) => Promise<void> {
  let count = 0;
  return async (raw) => {
    await mkdir(folder, { recursive: true });
    count += 1;
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const name = `${stamp}-${String(count % 10_000).padStart(4, '0')}`;
    const unfinished = join(folder, `${name}.part`);
    const file = await open(unfinished, 'wx');
    await file.writeFile(raw);
    await file.sync();
    await file.close();
    await rename(unfinished, join(folder, `${name}.eml`));
  };
}
