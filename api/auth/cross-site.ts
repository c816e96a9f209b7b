import type { Request } from 'express';
import { DomainError } from '../../domain/errors.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what a page of another site makes a browser send. Browsers say where a request comes from; what says nothing is
 * no browser, and carries no cookie that it did not get for itself.
 */
export function refuseCrossSite(req: Pick<Request, 'method' | 'headers'>, publicUrl: string): void {
  if (READS.includes(req.method)) return;
  const { origin } = req.headers;
  const site = req.headers['sec-fetch-site'];
  const isOurs =
    site === undefined ? origin === undefined || origin === new URL(publicUrl).origin : site === 'same-origin';
  if (!isOurs) {
    throw new DomainError(
      'cross_site_request',
      'This was asked by a page of another site. Open this application itself, and do it there.',
    );
  }
}
