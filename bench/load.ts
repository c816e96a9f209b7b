import { Agent, request } from 'node:http';

export interface Call {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** Milliseconds of each of so many calls, over so many connections that stay open; throws on an answer that is no 2xx. */
export async function load(connections: number, count: number, next: () => Call): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let left = count;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await answered(agent, next());
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return took;
}

function answered(agent: Agent, { method, url, headers, body }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        if ((response.statusCode ?? 500) < 300) return resolve();
        reject(new Error(`${method} ${url} answered ${response.statusCode}: ${Buffer.concat(parts)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** @param share between 0 and 1: 0.5 is the median */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
