// Requests as an attacker writes them: any path, header and bytes, nothing made valid on the way.

import { request } from 'node:http';
import { expectAsDescribed } from '../support/as-described.ts';
import type { Answer } from '../support/product.ts';
import { signedIn } from '../support/who-asks.ts';

export interface Request {
  path: string;
  method?: string;
  person?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface RawAnswer extends Pick<Answer, 'status' | 'body'> {
  headers: Record<string, string | string[] | undefined>;
}

export async function send(
  url: string,
  { path, method = 'GET', person, headers = {}, body }: Request,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const named = person === undefined ? {} : await signedIn(person);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { ...named, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answer = { status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks).toString('utf8')) };
        try {
          expectAsDescribed(method, path, answer.status, answer.body);
          resolve({ ...answer, headers: response.headers });
        } catch (error) {
          reject(error);
        }
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
