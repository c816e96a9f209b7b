// The process that bench/api.ts measures: our API, and beside it a bare Express server that asks the database the same.
// The bare one answers each operation with statements and a body that it was shown once; it knows no person and no rule.

import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Client, Connection } from '@temporalio/client';
import express, { type Express } from 'express';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import { createPool } from '../db/pool.ts';
import { whoAsks } from '../test/support/who-asks.ts';
import { recordStatements, type Statement } from './recorded-statements.ts';

export interface ServersRequest {
  databaseUrl: string;
  temporalAddress: string;
  namespace: string;
  taskQueue: string;
}

/** What the bench asks of this process, and is answered. */
export type Question =
  | { ask: 'listen'; request: ServersRequest }
  | { ask: 'record' }
  | { ask: 'keep'; name: string; body: unknown; fresh: string[] };
export interface Told {
  own?: string;
  bare?: string;
  statements?: number;
  repeated?: number;
}

interface Kept {
  statements: Statement[];
  body: unknown;
  /** Values that are new with every request, such as the id of what it creates. */
  fresh: string[];
}

const kept = new Map<string, Kept>();
let recorder: ReturnType<typeof recordStatements> | undefined;

// the bench is gone, however it went
process.on('disconnect', () => process.exit());
process.on('message', (question: Question) => {
  void answer(question).then((told) => process.send?.(told));
});

async function answer(question: Question): Promise<Told> {
  if (question.ask === 'listen') return await listen(question.request);
  if (question.ask === 'record') {
    recorder?.begin();
    return {};
  }
  const { statements, repeated } = recorder?.end() ?? { statements: [], repeated: 0 };
  kept.set(question.name, { statements, body: question.body, fresh: question.fresh });
  return { statements: statements.length, repeated };
}

async function listen({ databaseUrl, temporalAddress, namespace, taskQueue }: ServersRequest): Promise<Told> {
  const pool = createPool(databaseUrl);
  recorder = recordStatements(pool);
  const client = new Client({ connection: await Connection.connect({ address: temporalAddress }), namespace });
  const logger = pino({ level: 'silent' });
  const clock = { now: () => Date.now() };
  const stopping = new AbortController().signal;
  const shared = { pool, client, clock, logger, taskQueue, stopping, updateDeadlineMs: 15_000 };
  const own = createApp({ ...shared, ...whoAsks(shared) });
  return { own: await addressOf(own), bare: await addressOf(bareApp(createPool(databaseUrl))) };
}

function bareApp(pool: Pool): Express {
  const app = express();
  app.use(express.json());
  app.all('/:name', async (req, res) => {
    const { statements, body, fresh } = kept.get(req.params.name) ?? { statements: [], body: null, fresh: [] };
    const news = new Map(fresh.map((value) => [value, randomUUID()]));
    const client = await pool.connect();
    try {
      for (const { text, values } of statements) {
        await client.query(
          text,
          values.map((value) => (typeof value === 'string' ? (news.get(value) ?? value) : value)),
        );
      }
    } finally {
      client.release();
    }
    res.json(body);
  });
  return app;
}

function addressOf(app: Express): Promise<string> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
