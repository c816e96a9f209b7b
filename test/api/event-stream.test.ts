import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { streamEvents } from '../../api/http/event-stream.ts';

it('logs once that a look fails, goes on looking, and tells no name', async () => {
  const log: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(JSON.parse(line)) });
  let looks = 0;
  const look = async () => {
    looks += 1;
    if (looks < 3) throw new TypeError('Person L-1 is away');
    return { looks };
  };
  const app = express().get('/', (_, res) =>
    streamEvents(res, { stopping: new AbortController().signal, logger }, look, () => true),
  );
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const events = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  await new Promise((resolve) => server.close(resolve));
  expect(events).toBe('event: done\ndata: {"looks":3}\n\n');
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({ error: 'TypeError' });
  expect(JSON.stringify(log)).not.toContain('L-1');
});
