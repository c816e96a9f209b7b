import { type DestinationStream, type Logger, pino } from 'pino';

// names, addresses and secrets may reach a log call by accident inside a larger object: one level deep is covered
const PERSONAL = ['name', 'email', 'to', 'from', 'subject', 'text', 'html', 'payload', 'password', 'connectionString'];
const HEADERS = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'];

/** JSON lines on standard output; `part` says which process speaks. */
export function createLogger(part: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { part },
    serializers: { err: errorInLog, error: errorInLog },
    redact: { paths: [...PERSONAL, ...PERSONAL.map((field) => `*.${field}`), ...HEADERS], censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Of an error where it happened and of what kind it is, never what it says: PostgreSQL repeats the row that it refused, and a
 * parser the text that it could not read.
 */
function errorInLog(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  const { code, table, column, constraint }: DatabaseError = error;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, table, column, constraint, stack: stack.join('\n'), cause: errorInLog(error.cause) };
}

interface DatabaseError extends Error {
  code?: string;
  table?: string;
  column?: string;
  constraint?: string;
}
