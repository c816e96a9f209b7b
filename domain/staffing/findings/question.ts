import type { Exact } from '../exact.ts';
import { inCents } from '../shown.ts';
import type { Finding, FindingCode } from './finding.ts';

/** A finding that asks: only the co-leads know whether the unusual is meant. */
export const question = (
  code: FindingCode,
  pointer: string,
  sentence: string,
  cents: Exact | null = null,
): Finding => ({
  code,
  pointer,
  sentence,
  costCents: cents && inCents(cents.abs()),
  isCertain: false,
});
