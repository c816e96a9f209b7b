import { type DestinationStream, type Logger, pino } from 'pino';

// names, addresses and secrets may reach a log call by accident inside a larger object: one level deep is covered
const PERSONAL = ['name', 'email', 'to', 'from', 'subject', 'text', 'html', 'payload', 'password', 'connectionString'];
const HEADERS = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'];

/** JSON lines on standard output; `part` says which process speaks. */
export function createLogger(part: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { part },
    redact: { paths: [...PERSONAL, ...PERSONAL.map((field) => `*.${field}`), ...HEADERS], censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
}
