import { createHash } from 'node:crypto';
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import { DomainError } from '../../../domain/errors.ts';
import { MAX_FILE_BYTES } from '../../../imports/csv/decode-text.ts';
import type { FileProblem, FileReading, Problems } from '../../../imports/csv/file-problem.ts';

export const dryRunQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') });

export interface ImportRequest {
  bytes: Buffer;
  /** Of the bytes, hexadecimal. */
  sha256: string;
  /** When the file began to come in, by performance.now(). */
  beganAtMs: number;
}

const readRaw = express.raw({ type: 'text/csv', limit: MAX_FILE_BYTES });

/** The file of an import. It is read after authorization, so nobody else makes the process hold 32 MiB. */
export async function readImport(req: Request, res: Response): Promise<ImportRequest> {
  if (!req.is('text/csv')) {
    throw new DomainError('invalid_file', 'The request is no CSV file: send the file itself as the body, as text/csv.');
  }
  const beganAtMs = performance.now();
  await new Promise<void>((resolve, reject) => {
    readRaw(req, res, (error?: unknown) => (error ? reject(asRefusal(error)) : resolve()));
  });
  const bytes: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), beganAtMs };
}

function asRefusal(error: unknown): unknown {
  const { type, code } = error as { type?: unknown; code?: unknown };
  const refused = (message: string) => new DomainError('invalid_file', message, undefined, { cause: error });
  if (type === 'entity.too.large') return refused('The file is larger than 32 MiB: send one file per region.');
  // what zlib calls a broken archive has a code of its own
  if (type !== 'encoding.unsupported' && !String(code).startsWith('Z_')) return error;
  return refused('The file could not be unpacked: send it as it is, or packed with gzip under Content-Encoding: gzip.');
}

/** The file's content, or a refusal that holds its problems. */
export function accepted<T>(reading: FileReading<T>): T {
  if (!reading.ok) throw refusal(reading.problems, reading.more);
  return reading.value;
}

/** Against what stands in the database; nothing of the file is kept. `details` go along with the problems. */
export function refuseProblems({ count, listed, more }: Problems, details: Record<string, unknown> = {}): void {
  if (count > 0) throw refusal(listed, more, details);
}

function refusal(problems: FileProblem[], more: number, details: Record<string, unknown> = {}): DomainError {
  const count = problems.length + more;
  const many = count === 1 ? 'a problem' : `${count} problems`;
  return new DomainError(
    'invalid_file',
    `The file has ${many}, so nothing was imported. Correct it and send it again.`,
    { problems, more, ...details },
  );
}
