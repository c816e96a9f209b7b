import type { Pool } from 'pg';

export interface Statement {
  text: string;
  values: unknown[];
}

/** Notes what a pool's connections are asked between `begin` and `end`; a question asked twice is kept once. */
export function recordStatements(pool: Pool) {
  let noted: Statement[] | undefined;
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
    const noting = (...asked: unknown[]): unknown => {
      const [text, values] = asked;
      if (typeof text === 'string') noted?.push({ text, values: Array.isArray(values) ? values : [] });
      return query(...asked);
    };
    client.query = noting as typeof client.query;
  });
  return {
    begin(): void {
      noted = [];
    },
    end(): { statements: Statement[]; repeated: number } {
      const all = noted ?? [];
      noted = undefined;
      const statements = [...new Map(all.map((statement) => [JSON.stringify(statement), statement])).values()];
      return { statements, repeated: all.length - statements.length };
    },
  };
}
