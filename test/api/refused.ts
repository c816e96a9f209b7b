// One product with a launched team, and requests to it that are all to be refused.

import { randomUUID } from 'node:crypto';
import { ERROR_CODES } from '../../domain/errors.ts';
import type { Product } from '../support/product.ts';
import { begin, PEOPLE, startYears, type TeamYear } from '../support/team-year.ts';
import { type RawAnswer, type Request, send } from './send.ts';

export const JSON_TYPE = { 'Content-Type': 'application/json' };

export interface Refused {
  product: Product;
  team: TeamYear;
  /** A POST with a new key; labor's input unless something else is said. */
  ask(request: Partial<Request>): Promise<RawAnswer>;
  get(person: string, path: string): Promise<RawAnswer>;
  /** Checks that the answer is a problem document and that no row was made. */
  unchanged(work: () => Promise<RawAnswer>): Promise<RawAnswer>;
}

export async function startRefusing(): Promise<Refused> {
  const product = await startYears(['T-1']);
  const team = begin(product, 'T-1');
  const count = async () =>
    (
      await product.owner.query(
        `select (select count(*) from commands) + (select count(*) from revisions) + (select count(*) from approvals)
           + (select count(*) from events) + (select count(*) from training_records) + (select count(*) from cycles) as n`,
      )
    ).rows[0].n;
  return {
    product,
    team,
    ask: (request) =>
      send(product.url, {
        method: 'POST',
        path: `${team.path}/labor-inputs`,
        person: PEOPLE.laborBudgetRep,
        ...request,
        headers: { ...JSON_TYPE, 'Idempotency-Key': randomUUID(), ...request.headers },
      }),
    get: (person, path) => send(product.url, { path, person }),
    async unchanged(work) {
      const before = await count();
      const answer = await work();
      expect(await count()).toBe(before);
      expectProblem(answer);
      return answer;
    },
  };
}

export const pointers = ({ body }: Pick<RawAnswer, 'body'>): string[] =>
  [...new Set<string>(body.problems.map(({ pointer }: { pointer: string }) => pointer))].sort();

export function expectProblem({ status, body, headers }: RawAnswer): void {
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status, title: expect.any(String), type: expect.any(String) });
  expect(ERROR_CODES).toContain(body.code);
  expect(body.detail).toMatch(/^[A-Z0-9“"].*[.?]$/s);
}
