// Every error leaves the API here, as a problem document (RFC 9457): what, where, and what to do.

import type { ErrorRequestHandler, Request } from 'express';
import type { Logger } from 'pino';
import { codeInWords } from '../../domain/code-in-words.ts';
import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import { isEngineAway } from '../../temporal/is-engine-away.ts';

/** The one table from codes to HTTP. 409: the process says no now; 403: it says no to this person. */
export const STATUS: Record<ErrorCode, number> = {
  not_signed_in: 401,
  other_person: 401,
  sign_in_unavailable: 503,
  cross_site_request: 403,
  too_many_requests: 429,
  not_allowed: 403,
  not_found: 404,
  invalid_request: 400,
  invalid_file: 422,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  precondition_required: 428,
  changed_meanwhile: 412,
  cycle_ended: 409,
  wrong_phase: 409,
  not_seat_holder: 403,
  seat_not_vacant: 409,
  seat_already_held: 409,
  training_missing: 409,
  already_done: 409,
  no_discussion: 409,
  same_person_both_sides: 409,
  revision_frozen: 409,
  already_sent: 409,
  already_received: 409,
  nothing_signed: 409,
  not_sent: 409,
  returned_twice: 409,
  impasse_running: 409,
  no_impasse: 409,
  extension_pending: 409,
  beyond_cut_off: 422,
  wrong_level: 409,
  unit_unknown: 404,
  units_differ: 409,
  revision_incomplete: 422,
  budget_final: 409,
  zero_refused: 409,
  no_zero_to_answer: 409,
  rationale_incomplete: 422,
  decision_contradictory: 409,
  open_items: 409,
  not_published: 409,
  statement_missing: 422,
  same_side_confirmation: 409,
  not_awaiting_confirmation: 409,
  cycle_exists: 409,
  not_a_draft: 409,
  not_launching: 409,
  co_chair_missing: 409,
  calendar_incomplete: 422,
  past_dates_need_choice: 409,
  engine_unavailable: 503,
  database_unavailable: 503,
  sequence_conflict: 500,
  state_mismatch: 500,
};

const RETRY_AFTER_SECONDS = 5;

interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ErrorCode | 'internal';
  detail: string;
  /** Of a refused flood. */
  retryAfterSeconds?: number;
}

/** The last handler. */
export function problemHandler(logger: Pick<Logger, 'error'>): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const requestId = String(res.getHeader('X-Request-Id'));
    const problem = problemOf(error, req, logger, requestId);
    if (problem.status === 503) res.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
    if (problem.status === 429) res.setHeader('Retry-After', String(problem.retryAfterSeconds));
    res.status(problem.status).type('application/problem+json').json(problem);
  };
}

/** Expected refusals by their code, an absent database as 503, anything else is logged and a plain 500. */
export function problemOf(
  error: unknown,
  req: Request,
  logger: Pick<Logger, 'error'>,
  requestId: string | undefined = undefined,
): ProblemDocument {
  const refusal = asRefusal(error);
  if (refusal) {
    const { code, message, details } = refusal;
    const title = codeInWords(code);
    return { type: `about:blank#${code}`, title, status: STATUS[code], code, detail: message, ...details };
  }
  logger.error({ err: error, method: req.method, route: req.route?.path, requestId }, 'request failed');
  return {
    type: 'about:blank#internal',
    title: 'internal error',
    status: 500,
    code: 'internal',
    detail: 'Something went wrong on our side and is logged. Nothing of your request was changed; try again.',
  };
}

function asRefusal(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) {
    return new DomainError('database_unavailable', 'The database does not answer. Try again in a few seconds.');
  }
  if (isEngineAway(error)) {
    const detail =
      'The engine does not answer now. Try again in a few seconds: what was begun goes on by itself meanwhile.';
    return new DomainError('engine_unavailable', detail);
  }
  return asHttpError(error);
}

/** What express and its body parsers refuse: malformed, oversized or oddly packed bodies. */
function asHttpError(error: unknown): DomainError | undefined {
  const { type, limit, status } = error as { type?: string; limit?: number; status?: number };
  if (type === 'entity.too.large')
    return new DomainError(
      'invalid_request',
      `The body is larger than the ${Math.floor((limit ?? 0) / 1024)} KiB that this operation takes.`,
    );
  if (type === 'entity.parse.failed') return new DomainError('invalid_request', 'The body is not valid JSON.');
  if (error instanceof URIError)
    return new DomainError('invalid_request', 'The address holds a broken escape sequence.');
  if (status && status >= 400 && status < 500)
    return new DomainError('invalid_request', 'The body could not be read: send JSON in UTF-8, plain or as gzip.');
  return undefined;
}

function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  // connection refused or lost; 57P0x and 08xxx: shutting down, starting up, connection failure; 'not queryable': lost between
  // two queries of a transaction
  return (
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|57P0\d|08\w{3})$/.test(code) ||
    /terminated|timeout exceeded|not queryable/i.test(String(error))
  );
}
