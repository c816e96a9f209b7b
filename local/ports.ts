import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';

// below the ports that systems hand out for outgoing connections: one of those may be gone before a server takes it
const [LOWEST, HIGHEST] = [15_000, 32_000];
const ATTEMPTS = 50;

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!(await isTaken(port))) return port;
  }
  return await listenOnce(0, '127.0.0.1');
}

export async function isTaken(port: number): Promise<boolean> {
  // macOS lets a wildcard and a loopback listener share a port: ask for both
  for (const host of ['127.0.0.1', '::']) {
    try {
      await listenOnce(port, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return true;
      if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error;
    }
  }
  return false;
}

/** Throws a sentence that names the port and the way out. */
export async function requireFree(port: number): Promise<void> {
  let taken: boolean;
  try {
    taken = await isTaken(port);
  } catch (cause) {
    throw new Error(`Port ${port} may not be used by this account. Choose another one: PORT=3100 npm start`, { cause });
  }
  if (taken) {
    throw new Error(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

/**
 * The same ports on every start, so that bookmarks and a running client survive a restart;
 * one that somebody else took meanwhile is replaced.
 */
export async function rememberedPorts<Name extends string>(file: string, names: readonly Name[]) {
  const known: Partial<Record<Name, number>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const ports = {} as Record<Name, number>;
  for (const name of names) {
    const port = known[name];
    ports[name] = port !== undefined && !(await isTaken(port)) ? port : await unusedPort(Object.values(ports));
  }
  writeFileSync(file, `${JSON.stringify(ports, null, 2)}\n`);
  return ports;
}

async function unusedPort(others: unknown[]): Promise<number> {
  const port = await freePort();
  return others.includes(port) ? unusedPort(others) : port;
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const chosen = (server.address() as AddressInfo).port;
      server.close(() => resolve(chosen));
    });
  });
}
